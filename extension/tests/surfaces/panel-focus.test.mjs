import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventually } from '../../harness/eventually.mjs';
import { LEANING } from '../made/verbs-article.mjs';
import { inBrowsers } from '../stage/stage.mjs';

/** What can have the focus in the panel and is made anew with every report. */
const CONTROLS = [
  '#kinds button',
  '#verbs-rows button:last-of-type',
  '#list [data-key]:nth-child(2) summary',
  '#list .claim',
  '#list li:nth-child(2) > .wrong',
  '#no-answers-list .claim',
  '#hidden-list button',
];

const [first, ...others] = LEANING.report?.attributions ?? [];
const ARTICLE = {
  ...LEANING,
  hidden: first ? [{ hash: 'a1', attribution: first }] : [],
  report: LEANING.report && {
    ...LEANING.report,
    attributions: [first, ...others].flatMap((one) => one ?? []),
    noAnswers: [
      {
        who: [{ block: 1, start: 0, end: 6 }],
        byPronoun: false,
        words: [{ block: 1, start: 7, end: 20 }],
        outcome: /** @type {const} */ ('declined'),
      },
    ],
  },
};

inBrowsers('the focus in the panel', 'all-sites', (stage) => {
  it('stays on the same control when the page is read anew', async () => {
    const puppet = await stage.openPuppet();
    await puppet.play(ARTICLE);
    const panel = await stage.openPanel(puppet.tabId);
    await panel.bringToFront();
    await panel.waitForSelector('#list .claim');
    await panel.$$eval('#verbs, #hidden, #list details', (all) => {
      for (const one of all) /** @type {HTMLDetailsElement} */ (one).open = true;
    });
    for (const control of CONTROLS) {
      await panel.waitForSelector(control);
      const before = await panel.$eval(control, (element) => {
        const focused = /** @type {HTMLElement} */ (element);
        focused.focus();
        focused.dataset.old = 'yes';
        return focused.getAttribute('aria-label') ?? focused.textContent;
      });
      await puppet.play(ARTICLE);
      await panel.waitForFunction(() => !document.querySelector('[data-old]'));
      const focused = () =>
        panel.evaluate(() => {
          const active = document.activeElement;
          return active?.getAttribute('aria-label') ?? active?.textContent ?? '';
        });
      await eventually(focused, (name) => assert.equal(name, before, control));
    }
  });
});
