// Measures how long the panel takes to draw an article with many claims.
//
//   node measure-panel.mjs --browser chromium|firefox --extension DIR [--claims N] [--json]

import path from 'node:path';
import { makeArticle } from '../tests/made/made-article.mjs';
import { Puppet } from '../tests/stage/puppet.mjs';
import { launch, openExtensionPage } from './browsers.mjs';
import { findMedian, printFigures } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';

const ROUNDS = 15;
const SOURCES = 60;
/** @type {import('../shared/report.d.ts').SourceKind[]} */
const KINDS = ['named_person', 'organization', 'anonymous', 'document', 'collective'];

const { name, json, extension, claims } = readMeasureOptions(
  'measure-panel.mjs',
  { extension: 'DIR' },
  { claims: '500' },
);

const session = await launch({
  name,
  extension: path.resolve(extension),
  viewport: { width: 400, height: 900 },
});
try {
  const puppet = await Puppet.open(session);
  const made = Array.from({ length: Number(claims) }, (_, at) => ({
    source: `Source ${at % SOURCES} of the story`,
    kind: KINDS[(at % SOURCES) % KINDS.length] ?? 'media',
    content: `the ${at}th thing that was said about the bridge and its closing in the month of June`,
  }));
  await puppet.play(makeArticle(made));
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const panel = await openExtensionPage(session, `/panel/panel.html?tab=${puppet.tabId}`);
    const found = await panel.waitForFunction(
      () => performance.getEntriesByName('sourcelight-panel')[0]?.duration,
      { polling: 50 },
    );
    times.push(Number(await found.jsonValue()));
    await panel.close();
  }
  const figure = `panel/${claims}-claims`;
  printFigures({ [figure]: { value: findMedian(times), unit: 'ms', better: 'lower' } }, json);
} finally {
  await session.browser.close();
}
