import { compareArticles, loadComparison } from '../extension/compare/compare-articles.js';
import { CompareView } from '../extension/compare/compare-view.js';
import { takeTextStatements } from '../extension/compare/statements.js';
import { message } from '../extension/shared/localize.js';
import { cutStory, makeStoryPage } from '../extension/shared/story.js';
import { analyze, getParts } from './engine-choice.js';
import elsewhere from './samples/ferry-elsewhere.txt';
import update from './samples/ferry-update.txt';

/** The sample of which there are other versions. */
const FERRY = 'Governor Weighs Selling State Ferries';

/**
 * Lets the reader compare the article with another: with a later version and another outlet's, where it is
 * the sample that has them, or with a text of their own.
 *
 * @param {() => string} getHeadline The one of the article that is shown.
 * @param {(claim: number) => void} onJump
 */
export function makeCompareView(getHeadline, onJump) {
  return new CompareView({
    findOffers: async (onOffer) => {
      if (!getHeadline().startsWith(FERRY)) return;
      onOffer(offerSample('demoLater', update));
      onOffer(offerSample('demoElsewhere', elsewhere));
    },
    readText,
    prepare: () => loadComparison(findModule),
    compare: (here, there) => compareArticles(here, there, findModule),
    anchor: async (own) => own,
    onJump,
  });
}

/** The engine's module, which compares. */
async function findModule() {
  return (await getParts()).module;
}

/**
 * @param {string} from A message's name.
 * @param {string} text
 */
function offerSample(from, text) {
  const title = cutStory(text)[0]?.text ?? '';
  return { title, from: message(from), take: () => readText(text) };
}

/** @param {string} text */
async function readText(text) {
  const page = makeStoryPage(cutStory(text));
  const { report } = await analyze(page);
  return takeTextStatements(page, report);
}
