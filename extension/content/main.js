import { request } from '../shared/messages.js';
import { extensionHost } from './extension-host.js';
import { anchorReport } from './locate/anchors.js';
import { readPolicies } from './read/metadata/outlet-policies.js';
import { findRunning, setRunning } from './running.js';
import { Session } from './session.js';
import { chooseExtent } from './wish.js';

/** @typedef {import('../shared/protocol.d.ts').ContentRequest} ContentRequest */

/** @type {import('../shared/protocol.d.ts').FollowPort} */
const FOLLOW = 'follow';
const before = findRunning();
if (!before?.isAlive()) {
  // A script that the extension left behind when it was updated gives way to this one.
  before?.stop();
  const { runtime } = chrome;
  const session = new Session(extensionHost);
  /** @type {import('./running.js').Running} */
  const running = {
    isAlive: () => Boolean(runtime?.id),
    stop: () => session.switchOff(),
    session,
    openCard: null,
  };
  setRunning(running);
  runtime.onMessage.addListener(answer);
  runtime.onConnect.addListener(serveFollower);
  // The browser took the badge away when it left the page, and brings the page back as it was.
  addEventListener('pageshow', (event) => {
    if (event.persisted) session.announce();
  });
  const begun = begin();

  /** Starts at once unless the reader switched this site off. */
  function begin() {
    return request({ type: 'begin' }).then(
      (/** @type {import('../shared/protocol.d.ts').BeginResponse} */ { on }) => {
        if (on) session.switchOn();
      },
      // The background cannot be reached: there is nothing to start, and the page is not told.
      () => {},
    );
  }

  /**
   * @param {ContentRequest} message
   * @param {chrome.runtime.MessageSender} _sender
   * @param {(response: unknown) => void} sendResponse
   * @returns {boolean} Whether the answer comes later.
   */
  function answer(message, _sender, sendResponse) {
    switch (message.type) {
      case 'describe':
        // Before it is known whether the page is read by itself, it is not yet off: whoever asks for
        // it then would be told that its reader had switched it off, and leave it alone.
        begun.then(() => (message.settled ? session.settled() : session.state)).then(sendResponse);
        return true;
      case 'article':
        sendResponse({
          ...(message.anchored ? anchorArticle() : session.article()),
          policies: readPolicies(document),
        });
        return false;
      case 'title':
        sendResponse(nameArticle());
        return false;
      case 'switch_on':
        session.switchOn(chooseExtent(message.wish, session));
        sendResponse(session.state);
        return false;
      case 'switch_off':
        // Not before the page begins, which would switch it on again.
        begun.then(() => {
          session.switchOff();
          sendResponse(session.state);
        });
        return true;
      case 'jump':
        sendResponse(session.guide.jump(message.claim));
        return false;
      case 'show_place':
        sendResponse(session.guide.showPlace(message.spans));
        return false;
      case 'step':
        sendResponse(step(message.to));
        return false;
      case 'light':
        sendResponse(session.painted?.light(message.claims) ?? false);
        return false;
      case 'show_passed':
        sendResponse(session.painted?.showPassed(message.on) ?? false);
        return false;
      default:
        return false;
    }
  }

  /** @returns {import('../shared/protocol.d.ts').PageTitle | null} */
  function nameArticle() {
    const { state } = session;
    if (!('summary' in state) || state.summary.claims === 0) return null;
    const { title, url } = session.article();
    return { title, url };
  }

  /** @returns {import('../shared/protocol.d.ts').Article} */
  function anchorArticle() {
    const { painted } = session;
    const article = session.article();
    return painted ? { ...article, ...anchorReport(painted.reading, painted.report) } : article;
  }

  /**
   * Steps to another claim, and tells of it.
   *
   * @param {import('../shared/protocol.d.ts').StepTarget} to
   * @returns {boolean} Whether there is one.
   */
  function step(to) {
    const isThere = session.guide.step(to);
    const { lastClaim } = session.guide;
    if (isThere && lastClaim !== null) running.openCard?.(lastClaim);
    return isThere;
  }

  /**
   * Tells a page of the extension where the reader is, until it closes the port.
   *
   * @param {chrome.runtime.Port} port
   */
  function serveFollower(port) {
    if (port.name !== FOLLOW) return;
    const controller = new AbortController();
    port.onDisconnect.addListener(() => {
      controller.abort();
      session.painted?.showPassed(false);
      session.painted?.light([]);
    });
    /** @param {number | null} claim */
    const tell = (claim) => port.postMessage({ claim });
    session.guide.follow(tell, controller.signal);
  }
}
