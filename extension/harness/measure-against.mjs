// Measures a build of the extension against another one, in turns.
//
//   node measure-against.mjs --ours DIR --theirs DIR --articles FILE [--browser NAME] [--json]
//
// Both are extensions for all sites; the articles are JSON lines ({"text"}), of which the first is
// taken. For each figure the other build's median comes first, then ours, and the median of the
// turns' ratios: under 1 where ours takes less.

import path from 'node:path';
import { launch } from './browsers.mjs';
import { findMedian } from './figures.mjs';
import { readMeasureOptions } from './measure-options.mjs';
import { readMeasuredArticle } from './measured-article.mjs';
import { startServer } from './page-server.mjs';
import { measureThread, Subject } from './subject.mjs';

/** How often each build takes its turn, and how often it is started in a new browser. */
const TURNS = 7;
const STARTS = 5;
/** The request that counts as warm. */
const TENTH = 10;

/** @typedef {Record<string, number>} Times Milliseconds, by figure. */

const { name, json, ours, theirs, articles } = readMeasureOptions('measure-against.mjs', {
  ours: 'DIR',
  theirs: 'DIR',
  articles: 'FILE',
});

const { paragraphs, html } = readMeasuredArticle(articles);
const plain = '<!doctype html><html lang="en"><title>Nothing</title><p>Nothing to read.</p></html>';

const server = await startServer((at) => ({ body: at === '/story' ? html : plain }));
const directories = [theirs, ours].map((directory) => path.resolve(directory));
/** @type {Times[][]} For each turn, the times of theirs and of ours. */
const turns = [];
try {
  await takeTurns(TURNS, await startAll(), measureFresh);
  if (name === 'chromium') await measureThreads();
  for (let turn = 0; turn < STARTS; turn += 1) {
    /** @type {Times[]} */
    const pair = [];
    for (const directory of directories) pair.push(await measureStart(directory));
    turns.push(pair);
  }
} finally {
  await server.close();
}
print();

/** A browser with each build. @returns {Promise<Subject[]>} */
async function startAll() {
  const subjects = [];
  for (const extension of directories) {
    subjects.push(await Subject.start(/** @type {any} */ (name), extension, server.origin));
  }
  return subjects;
}

/**
 * @param {number} count
 * @param {Subject[]} subjects
 * @param {(subject: Subject) => Promise<Times>} measure
 */
async function takeTurns(count, subjects, measure) {
  try {
    for (let turn = 0; turn < count; turn += 1) {
      /** @type {Times[]} */
      const pair = [];
      for (const subject of subjects) pair.push(await measure(subject));
      turns.push(pair);
    }
  } finally {
    for (const subject of subjects) await subject.close();
  }
}

/**
 * What a page takes when the background was stopped, and when it was not.
 *
 * @param {Subject} subject
 * @returns {Promise<Times>}
 */
async function measureFresh(subject) {
  await subject.stopBackground();
  const paragraph = await subject.ask(paragraphs.slice(0, 1));
  await subject.stopBackground();
  const fresh = await subject.ask(paragraphs);
  let tenth = fresh;
  for (let request = 1; request < TENTH; request += 1) tenth = await subject.ask(paragraphs);
  await subject.stopBackground();
  const page = await subject.open('/story');
  return {
    'request/fresh-paragraph': paragraph,
    'request/fresh': fresh,
    'request/tenth': tenth,
    'page/fresh-total': page.total,
    'page/fresh-own-thread': page.page,
  };
}

/**
 * What the extension costs a page on its own thread: what the page takes without any is taken away.
 */
async function measureThreads() {
  const bare = await launch({ name: 'chromium' });
  const url = `${server.origin}/story`;
  /** @type {Subject[]} */
  let subjects = [];
  try {
    subjects = await startAll();
    for (let turn = 0; turn < TURNS; turn += 1) {
      const without = await measureThread(bare, url, (page) => page.goto(url));
      const pair = [];
      for (const subject of subjects) {
        const { session } = subject;
        const { thread, scripts, paint } = await measureThread(session, url, (page) => {
          return subject.read(page, '/story');
        });
        pair.push({
          'page/cpu': thread - without.thread,
          'page/cpu-scripts-begun': scripts,
          'page/cpu-paint': paint - without.paint,
        });
      }
      turns.push(pair);
    }
  } finally {
    await bare.browser.close();
    for (const subject of subjects) await subject.close();
  }
}

/**
 * The very first request after the browser's start.
 *
 * @param {string} extension
 * @returns {Promise<Times>}
 */
async function measureStart(extension) {
  const subject = await Subject.start(/** @type {any} */ (name), extension, server.origin, false);
  const { total, page } = await subject.open('/story');
  await subject.close();
  return { 'request/first-of-browser': total - page };
}

function print() {
  const names = new Set(turns.flatMap((pair) => pair.flatMap((times) => Object.keys(times))));
  const rows = [...names].map((figure) => {
    const pairs = turns
      .map((pair) => pair.map((times) => times[figure]))
      .filter((pair) => pair.every((time) => time !== undefined));
    const median = (/** @type {number} */ at) => findMedian(pairs.map((pair) => Number(pair[at])));
    const ratio = findMedian(pairs.map(([other, own]) => Number(own) / Number(other)));
    return { figure, theirs: median(0), ours: median(1), ratio, unit: 'ms' };
  });
  if (json) console.log(JSON.stringify(rows));
  else console.table(rows);
}
