/** A slider moved as a person moves it, without waiting for the chart, and how soon the chart followed. */
import { setTimeout } from 'node:timers/promises'
import { redraws } from '../../apps/explorer/test/harness/redraws.mjs'

/** Milliseconds between the repeats of a key held down, and between the moves of a pointer. */
const repeatMilliseconds = 33
const moveMilliseconds = 16

/** Tasks longer than this keep a person waiting. */
const longMilliseconds = 50

/** Notes in the page when something was typed or moved, and every long task of its main thread. */
const watch = (page) =>
  page.evaluate(() => {
    const watched = { inputs: [], tasks: [] }
    window.watched = watched
    for (const type of ['keydown', 'pointermove'])
      addEventListener(type, ({ timeStamp }) => watched.inputs.push(timeStamp), { capture: true })
    const observer = new PerformanceObserver((list) =>
      watched.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ type: 'longtask' })
  })

/** Waits until the chart has followed the last of what was done: until it stays as it is. */
async function followed(page) {
  for (let before = -1; ; ) {
    const { length } = await redraws(page)
    if (length === before) return
    before = length
    await setTimeout(700)
  }
}

/** Moves a slider, and gives what was noted: inputs, the redraws after them, long tasks. */
async function noted(page, move) {
  const { length } = await redraws(page)
  await watch(page)
  await move()
  await followed(page)
  const { inputs, tasks } = await page.evaluate(() => window.watched)
  return {
    inputs,
    redraws: (await redraws(page)).slice(length),
    longTasks: tasks.filter((milliseconds) => milliseconds > longMilliseconds),
  }
}

const sorted = (numbers) => numbers.sort((one, other) => one - other)

/**
 * Holds the right arrow key down on a slider, then the left one. For every repeat of the key: milliseconds until the chart showed it or
 * something newer.
 */
export async function movedByKey(page, slider, presses) {
  const { inputs, redraws, longTasks } = await noted(page, async () => {
    await slider.focus()
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      for (let press = 0; press < presses / 2; press++) {
        await page.keyboard.down(key)
        await setTimeout(repeatMilliseconds)
      }
      await page.keyboard.up(key)
    }
  })
  const milliseconds = inputs.flatMap((input) => {
    const shown = redraws.find(({ askedAt }) => askedAt >= input)
    return shown === undefined ? [] : [shown.drawnAt - input]
  })
  return { milliseconds: sorted(milliseconds), longTasks, inputs: inputs.length, redraws: redraws.length }
}

/** Pulls the thumb of a slider to and fro. For every redrawing: milliseconds since the move that it shows. */
export async function movedByPointer(page, slider, moves) {
  const { inputs, redraws, longTasks } = await noted(page, async () => {
    const thumb = await slider.evaluateHandle((input) => input.closest('[class*=thumb]') ?? input)
    const { x, y, width, height } = await thumb.asElement().boundingBox()
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    for (let move = 1; move <= moves; move++) {
      const pixels = moves / 2 - Math.abs(moves / 2 - move)
      await page.mouse.move(x + width / 2 + pixels, y + height / 2)
      await setTimeout(moveMilliseconds)
    }
    await page.mouse.up()
  })
  const milliseconds = redraws.flatMap(({ askedAt, drawnAt }) => {
    const shown = inputs.findLast((input) => input <= askedAt)
    return shown === undefined ? [] : [drawnAt - shown]
  })
  return { milliseconds: sorted(milliseconds), longTasks, inputs: inputs.length, redraws: redraws.length }
}
