import { findRunning } from '../running.js';
import { hideClaim, showAgain } from './hiding.js';
import { serveCard } from './serve-card.js';

const running = findRunning();
if (running && !running.openCard) {
  const card = serveCard(running.session, { hide: hideClaim, showAgain });
  running.openCard = (claim) => card.open(claim, null);
}
