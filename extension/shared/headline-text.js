import { readSpans } from './claim-words.js';
import { judgeName } from './inferred-name.js';
import { nameKind } from './kind-words.js';
import { message } from './localize.js';
import { shortenName } from './source-name.js';
import { quote, tell } from './telling.js';

/**
 * On what the headline's news rests, where the headline names no source.
 *
 * @param {Pick<import('./protocol.d.ts').Article, 'report' | 'blocks'>} article
 * @returns {import('./telling.js').Telling[]} A sentence or two; none where there is nothing sure to say.
 */
export function tellHeadline({ report, blocks }) {
  const [claim = -1] = report?.headline?.claims ?? [];
  const attribution = report?.attributions[claim];
  if (!attribution) return [];
  const { source, sourceId, kind } = attribution;
  if (kind === 'unstated') return [message('headlineNobody')];
  const words = readSpans(blocks, source);
  const { name = '' } = report?.sources[sourceId ?? -1] ?? {};
  // “A minister” of the first paragraph may have a name further down.
  const by = judgeName({ attribution, kind, name, sourceText: words });
  const isNamedElsewhere = kind === 'named_person' && by === 'inferred';
  const who = isNamedElsewhere ? quote(shortenName(name)) : nameKind(kind);
  return [tell('headlineRests', quote(shortenName(words)), who)];
}
