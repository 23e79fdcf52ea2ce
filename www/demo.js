// The demo page: an article with its marks, cards and account as in the extension, by the same
// modules, and the engine in the page itself.

import { serveCard } from '../extension/content/card/serve-card.js';
import { readPage } from '../extension/content/read/reader.js';
import { Session } from '../extension/content/session.js';
import { makeIntensityChoice } from '../extension/options/mark-choice.js';
import { find, make } from '../extension/shared/element.js';
import { makeLegend } from '../extension/shared/legend.js';
import { localizeDocument, message } from '../extension/shared/localize.js';
import { defaultSettings } from '../extension/shared/settings.js';
import { cutStory } from '../extension/shared/story.js';
import { AccountView } from './account-view.js';
import { showStory } from './article-view.js';
import { makeCompareView } from './comparing.js';
import { readHtml, takeStory } from './dropped-page.js';
import { analyze } from './engine-choice.js';
import { linkSample, readLink } from './link.js';
import { receiveTexts, tell } from './own-text.js';
import { SAMPLES } from './samples.js';
import { provideWords } from './words.js';

/** @typedef {import('../extension/shared/protocol.d.ts').StepTarget} StepTarget */
/** @typedef {import('../extension/shared/report.d.ts').Report} Report */
/** @typedef {import('../extension/shared/settings.js').Settings} Settings */

const HTML_FILE = /\.x?html?$/i;
/** The extension's keys, with Alt and Shift. @type {Record<string, StepTarget>} */
const KEYS = { KeyJ: 'next', KeyK: 'previous', KeyU: 'unnamed' };

provideWords();
localizeDocument(document);

/** @type {Settings} */
let settings = defaultSettings();
/** @type {((settings: Settings) => void) | null} */
let onSettings = null;
/** Why the page that was dropped is not read, if it is not. @type {Report | null} */
let refusal = null;
/** Counts the texts, so that one that was overtaken by another is left alone. */
let turn = 0;

const account = new AccountView({
  onJump: (claim) => session.guide.jump(claim) && open(),
  onPlace: (spans) => session.guide.showPlace(spans),
  onLight: (claims) => session.painted?.light(claims),
});
const session = new Session({
  read: () => {
    const reading = readPage(document, { root: find('story') });
    return { ...reading, page: { ...reading.page, title: '', extent: 'text' } };
  },
  analyze: async (page) => {
    if (refusal) return { report: refusal, hidden: [], settings };
    try {
      const { report, ms } = await analyze(page);
      account.tellTime(countWords(page.blocks), ms);
      return { report, hidden: [], settings };
    } catch {
      return { error: 'engine_load' };
    }
  },
  watchSettings: (onChange) => {
    onSettings = onChange;
  },
  watchHiddenClaims: () => {},
  announce: (state) => {
    // Between two texts there is nothing to tell.
    if (state.phase !== 'off') account.show(state, session.article());
    if (state.phase === 'reading') comparing.suspend();
    if (state.phase === 'ready') showComparison();
  },
  nameError: () => 'engine_failed',
});
const comparing = makeCompareView(readHeadline, (claim) => session.guide.jump(claim) && open());
const card = serveCard(session, null);

offerSamples();
offerMarks();
offerSteps();
receiveTexts({
  onText: (text) => read(cutStory(text), message('demoOwnText')),
  onFile: readFile,
});
addEventListener('hashchange', followLink);
session.guide.follow((claim) => account.follow(claim), new AbortController().signal);
await followLink();

function readHeadline() {
  return find('story').querySelector('h2')?.textContent ?? '';
}

/** Has the article be compared that was just read. */
function showComparison() {
  const article = session.article();
  const isRead = article.report?.status === 'ok';
  comparing.show(isRead ? { ...article, title: readHeadline(), url: String(turn) } : null);
}

/**
 * Shows a text and reads it.
 *
 * @param {import('../extension/shared/story.js').StoryBlock[]} blocks
 * @param {string} origin
 * @param {Report | null} refused
 */
async function read(blocks, origin, refused = null) {
  const mine = ++turn;
  document.body.dataset.state = 'reading';
  session.switchOff();
  tell('');
  account.clear();
  refusal = refused;
  showStory({ blocks, origin });
  session.switchOn();
  await session.settled();
  if (mine === turn) document.body.dataset.state = 'settled';
}

/** Reads what the page's address asks for, and else the first sample. */
async function followLink() {
  const wish = await readLink(location.hash);
  const isText = wish !== null && wish !== 'damaged' && 'text' in wish;
  const isSample = wish !== null && wish !== 'damaged' && 'sample' in wish;
  const sample = SAMPLES.find(({ id }) => isSample && id === wish.sample) ?? SAMPLES[0];
  for (const link of find('samples').querySelectorAll('a')) {
    if (!isText && link.hash === linkSample(sample?.id ?? '')) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
  if (isText) {
    await read(cutStory(wish.text), message('demoFromLink'));
  } else if (sample) {
    await read(cutStory(sample.text), message('demoInvented'));
  }
  if (wish === 'damaged') tell(message('demoBrokenLink'));
}

/** @param {File} file */
async function readFile(file) {
  const text = await file.text();
  const isHtml = file.type.includes('html') || HTML_FILE.test(file.name);
  const isText = text.trim() !== '' && !text.includes('\0');
  if (!isText) {
    tell(message('demoWrongFile', file.name));
    return;
  }
  const origin = message('demoFile', file.name);
  if (!isHtml) {
    await read(cutStory(text), origin);
    return;
  }
  const page = readHtml(text);
  const reading = await analyze(page).catch(() => null);
  if (!reading) {
    tell(message('demoEngineFailed'));
    return;
  }
  const { report } = reading;
  const isArticle = report.status === 'ok' || report.status === 'no_attributions';
  const blocks = takeStory(page, report);
  if (blocks.length === 0) tell(message('demoWrongFile', file.name));
  else await read(blocks, origin, isArticle ? null : report);
}

function offerSamples() {
  const links = SAMPLES.map(({ id, name }) =>
    make('a', { class: 'button', href: linkSample(id) }, name),
  );
  find('samples').append(...links);
}

function offerMarks() {
  const choices = makeIntensityChoice(settings.intensity, (intensity) => {
    settings = { ...settings, intensity };
    onSettings?.(settings);
  });
  find('intensity').append(...choices);
  find('legend').append(makeLegend());
}

function offerSteps() {
  find('steps').addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('button');
    step(/** @type {StepTarget | undefined} */ (button?.dataset.step));
  });
  addEventListener('keydown', (event) => {
    const to = event.altKey && event.shiftKey ? KEYS[event.code] : undefined;
    if (!to) return;
    event.preventDefault();
    step(to);
  });
}

/** @param {StepTarget | undefined} to */
function step(to) {
  if (to && session.guide.step(to)) open();
}

/** Opens the card of the claim that was gone to. */
function open() {
  const { lastClaim } = session.guide;
  if (lastClaim !== null) card.open(lastClaim, null);
}

/** @param {import('../extension/shared/page.d.ts').Block[]} blocks */
function countWords(blocks) {
  return blocks.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
}
