// Opens Web Annotations in a page with the programs that read them, each as its manual has it.

import {
  createCssSelectorMatcher,
  createTextPositionSelectorMatcher,
  createTextQuoteSelectorMatcher,
} from '@apache-annotator/dom';
import { makeRefinable } from '@apache-annotator/selector';
import { createTextAnnotator, W3CTextFormat } from '@recogito/text-annotator';
import { toRange } from 'dom-anchor-text-quote';
import { anchor } from 'hypothesis-anchoring';

const pick = (target, type) => target.selector.find((selector) => selector.type === type);

/** The first range that a matcher finds, and how many there are. */
async function match(matcher, scope) {
  const found = [];
  for await (const range of matcher(scope)) found.push(range.toString());
  return found.length === 1 ? found[0] : `found ${found.length} times`;
}

const matchRefined = makeRefinable((selector) =>
  selector.type === 'CssSelector'
    ? createCssSelectorMatcher(selector)
    : createTextPositionSelectorMatcher(selector),
);

const READERS = {
  'Apache Annotator, by quotation': (target) =>
    match(createTextQuoteSelectorMatcher(pick(target, 'TextQuoteSelector')), document.body),
  'Apache Annotator, by position in the root': (target) =>
    match(matchRefined(pick(target, 'CssSelector')), document),
  'dom-anchor-text-quote': async (target) =>
    String(toRange(document.body, pick(target, 'TextQuoteSelector'))),
  Hypothesis: async (target) => String(await anchor(document.body, target.selector)),
};

/**
 * What each program takes the targets of annotations for.
 *
 * @param {object[]} annotations
 * @returns {Promise<Record<string, string[]>>}
 */
globalThis.readAnnotations = async (annotations) => {
  const targets = annotations.flatMap(({ target }) => target);
  const found = {};
  for (const [name, read] of Object.entries(READERS)) {
    found[name] = [];
    for (const target of targets) {
      found[name].push(await read(target).catch((error) => `nothing: ${error}`));
    }
  }
  // Last, as it wraps the page.
  const adapter = W3CTextFormat(location.href, document.body);
  const annotator = createTextAnnotator(document.body, { adapter });
  // With `true`, as it is by itself, Recogito 4.1.1 makes no ranges (`findings/recogito-set-annotations.sh`).
  annotator.setAnnotations(annotations, false);
  const byId = new Map(annotator.state.store.all().map((one) => [one.id, one]));
  found.Recogito = annotations.flatMap(({ id, target }) =>
    target.map((_, at) => String(byId.get(id)?.target.selector[at]?.range)),
  );
  annotator.destroy();
  return found;
};
