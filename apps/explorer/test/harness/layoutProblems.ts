import type { Page } from 'playwright-core'

/** What an eye would find wrong with a page: text cut off, labels over each other, a page wider than its window. One line each. */
export const layoutProblems = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const problems: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth)
      problems.push(`the page is ${root.scrollWidth - root.clientWidth} pixels wider than its window`)

    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const named = (element: Element) => `"${(element.textContent ?? '').trim().slice(0, 50)}"`
    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())

    /** A pixel or two are rounding and the blank around letters. */
    const tolerance = 2
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!(element instanceof HTMLElement) || !ownText(element) || !isSeen(element)) continue
      const { overflowX, textOverflow } = getComputedStyle(element)
      // What only a screen reader meets is one pixel wide.
      const isHidden = element.clientWidth <= 1
      const isCut = element.scrollWidth > element.clientWidth + tolerance && /hidden|clip/.test(overflowX)
      if (isCut && !isHidden && textOverflow !== 'ellipsis') problems.push(`cut off: ${named(element)}`)
    }

    for (const picture of document.querySelectorAll('svg')) {
      if (!isSeen(picture)) continue
      const frame = picture.getBoundingClientRect()
      const labels = [...picture.querySelectorAll('text')]
        .filter((label) => isSeen(label) && label.textContent?.trim())
        .map((label) => ({ label, box: label.getBoundingClientRect() }))
      const mayOverflow = getComputedStyle(picture).overflow === 'visible'
      for (const [index, { label, box }] of labels.entries()) {
        const outside = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom,
        )
        if (!mayOverflow && outside > tolerance) problems.push(`a label leaves its picture: ${named(label)}`)
        for (const other of labels.slice(index + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (wide > tolerance && high > 2 * tolerance)
            problems.push(`labels over each other: ${named(label)} and ${named(other.label)}`)
        }
      }
    }
    return problems
  })

/** What a finger would miss: controls that are hit in less than `pixels` of height or width. One line each. */
export const smallTargets = (page: Page, pixels = 44): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const controls =
      'button, select, input:not([type=hidden]), nav a, [role=tab], [role=option], [role=switch], summary'

    // What stands in for a control that only a screen reader meets is hit in its place.
    const isForReaders = (control: Element): boolean => {
      for (let around: Element | null = control; around !== null; around = around.parentElement)
        if (around.clientWidth <= 1 && getComputedStyle(around).overflow === 'hidden') return true
      return false
    }

    // Something around a control, or a blank that belongs to it, may be larger than it looks.
    const isHitAround = (target: Element): boolean => {
      target.scrollIntoView({ block: 'center', inline: 'center' })
      const { left, top, width, height } = target.getBoundingClientRect()
      const reach = least / 2 - 1
      return [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ].every(([x = 0, y = 0]) => {
        const hit = document.elementFromPoint(left + width / 2 + x * reach, top + height / 2 + y * reach)
        return hit !== null && target.contains(hit)
      })
    }

    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .filter((control) => !isForReaders(control))
      .map((control) => ({ control, target: control.closest('label') ?? control }))
      .filter(({ target }) => !isHitAround(target))
      .map(({ control, target }) => {
        const { width, height } = target.getBoundingClientRect()
        const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? control.tagName
        return `${Math.round(width)} × ${Math.round(height)}: "${name.slice(0, 50)}"`
      })
  }, pixels)
