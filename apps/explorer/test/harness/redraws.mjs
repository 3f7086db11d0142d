/** When the explorer's chart was drawn: it takes a measure of each redrawing, from what a person did to the frame that shows it. */

const measure = 'paretoken:redraw'

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {object} Redraw
 * @property {number} askedAt when the person did something, in milliseconds since the page was opened
 * @property {number} drawnAt when the chart showed it
 */

/**
 * Waits until the chart has been drawn that many times since the page was opened.
 * @param {Page} page
 */
export async function chartDrawn(page, times = 1) {
  await page.waitForFunction(
    ([name, least]) => performance.getEntriesByName(name).length >= least,
    [measure, times],
  )
}

/**
 * Every redrawing since the page was opened, in their order.
 * @param {Page} page
 * @returns {Promise<readonly Redraw[]>}
 */
export const redraws = (page) =>
  page.evaluate(
    (name) =>
      performance
        .getEntriesByName(name)
        .map(({ startTime, duration }) => ({ askedAt: startTime, drawnAt: startTime + duration })),
    measure,
  )
