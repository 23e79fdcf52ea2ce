/**
 * Pages of our own, in the kinds of faults that readers report: each shows a story, or two, in a way that
 * programs read wrongly.
 *
 * @typedef {import('./fault-pages.mjs').ExpectedClaim} ExpectedClaim
 * @typedef {import('./fault-pages.mjs').FaultPage} FaultPage
 */

const TITLE = 'Library roof to stay closed until spring';
const STORY = [
  'The roof of the public library in Marrow Hill will stay closed to visitors until spring, the town said in a statement on Tuesday.',
  '“We found rust in every second beam, and nobody should stand under it,” said Tomas Ekwall, the engineer who looked at the roof in May.',
  'An official at the building office, who spoke on condition of anonymity because the report has not been published, said the rust had been known for two years.',
  'Readers can borrow books at the school on Mill Street. Ekwall said the work would cost 400,000 euros.',
];
const [FIRST = '', SECOND = '', THIRD = '', LAST = ''] = STORY;
const UPDATE =
  '“We will read to the children in the yard until then,” said Mira Stent, who leads the library.';
const NEXT_TITLE = 'Pool to open two weeks late';
const NEXT = [
  'The swimming pool in Marl Street will open two weeks late this year because its pumps have not come, the council said on Friday.',
  '“We have ordered them twice, and twice they sent us the wrong ones,” said Mira Stent, who leads the baths of the town.',
];

/** @type {ExpectedClaim[]} */
const CLAIMS = [
  {
    source: 'the town',
    cue: 'said',
    content: 'The roof of the public library in Marrow Hill will stay closed',
    kind: 'organization',
    referent: 'the town',
  },
  {
    source: 'Tomas Ekwall',
    cue: 'said',
    content: 'We found rust in every second beam, and nobody should stand under it',
    kind: 'named_person',
    referent: 'Tomas Ekwall',
  },
  {
    source: 'An official at the building office',
    cue: 'said',
    content: 'the rust had been known for two years',
    kind: 'anonymous',
    referent: '',
    grounds: 'because the report has not been published',
  },
  {
    source: 'Ekwall',
    cue: 'said',
    content: 'the work would cost 400,000 euros',
    kind: 'named_person',
    referent: 'Tomas Ekwall',
  },
];
/** @type {ExpectedClaim[]} */
const NEXT_CLAIMS = [
  {
    source: 'the council',
    cue: 'said',
    content: 'The swimming pool in Marl Street will open two weeks late',
    kind: 'organization',
    referent: 'the council',
  },
  {
    source: 'Mira Stent',
    cue: 'said',
    content: 'We have ordered them twice, and twice they sent us the wrong ones',
    kind: 'named_person',
    referent: 'Mira Stent',
  },
];

/** What each author of a post stands behind. */
const POSTS = {
  'Olga Brandt': 'I warned them about this roof in 2022',
  'Mira Stent': 'The school library has room for all of our readers',
};

const HEADER =
  '<header><a href="#">Marrow Hill Mail</a> <nav><ul><li><a href="#">Home</a></li></ul></nav></header>';
const FOOTER = '<footer><p><a href="#">About us</a> <a href="#">Privacy</a></p></footer>';
/** Stories that are told in a sentence, each in a section of its own. */
const FEED = [
  'The old bridge has been painted green for the first time since 1974, and many say that they liked the gray one better.',
  'The market moves to the square in front of the station, where there is more room, officials said on Thursday evening.',
  'A new bus will run to the harbor every hour from June, said Per Halden, who leads the transport office of the town.',
  'Night trains may come back to Marrow Hill, according to a plan of the railway that the Mail has seen.',
]
  .map((text) => `<section><h2><a href="#">Of the town</a></h2><p>${text}</p></section>`)
  .join('');
/** What speaks of its readers' consent as a story speaks. */
const CONSENT = `<h2>We care about your privacy</h2>
  <p>We and our 842 partners say that we need your consent to store information on your device. Our partners said that they use it to show advertising that fits you.</p>
  <p>“Your choice matters to us,” says the team of the Mail. Experts say that you can withdraw your consent at any time.</p>
  <p>According to our partners, some of them process your data on the basis of legitimate interest, which you told us you may object to below.</p>
  <p>You can read more in our privacy policy, which states that your choices apply to this site alone, and in our cookie policy.</p>
  <button>Accept all</button><button>Reject all</button>`;
/** A thread under a story, by those who read it. */
const THREAD = [
  ['rolf72', 'My neighbor said that the roof was fine last year, and he is a roofer.'],
  ['Ingrid', '“Closed until spring” means closed for good, said my wife when she read this.'],
  ['bookworm', 'Ekwall told my cousin that the beams can hold another ten years.'],
]
  .map(
    ([who, text]) =>
      `<li><div><b>${who}</b> <time>2 hours ago</time></div><p>${text}</p><button>Reply</button></li>`,
  )
  .join('');

/** @param {string[]} texts */
const paragraphs = (texts) => texts.map((text) => `<p>${text}</p>`).join('');
/** @param {string} html Markup as a string in a script. */
const written = (html) => JSON.stringify(html).replaceAll('</', '<\\/');
const ARTICLE = `<article><h1>${TITLE}</h1>${paragraphs(STORY)}</article>`;
const NEXT_ARTICLE = `<article><h1>${NEXT_TITLE}</h1>${paragraphs(NEXT)}</article>`;
const UNSEEN = 'position:absolute;width:1px;height:1px;overflow:hidden';
const DRAWING =
  '<svg role="img" aria-label="W" width="50" height="50" style="float:left"><rect width="50" height="50"/></svg>';
const PICTURE =
  '<img alt="R" width="50" height="50" style="float:left" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';

/** @type {(Pick<FaultPage, 'id' | 'fault'> & Partial<FaultPage> & { body: string, style?: string })[]} */
const MADE = [
  {
    id: 'modal-story',
    fault: 'an article opens by itself in a modal dialog over a page of short news',
    body: `${HEADER}<main>${FEED}</main><dialog><button>Close</button>${ARTICLE}</dialog>${FOOTER}
      <script>setTimeout(() => document.querySelector('dialog').showModal(), 600)</script>`,
  },
  {
    id: 'overlay-without-article',
    fault: 'an overlay that says nothing but that it is a dialog holds the story',
    body: `<div aria-hidden="true">${HEADER}<div>${FEED}</div></div>
      <div role="dialog" aria-modal="true" class="sheet"><h1>${TITLE}</h1><div>${paragraphs(STORY)}</div></div>`,
    style: '.sheet { position: fixed; inset: 0; background: #fff; overflow: auto }',
  },
  {
    id: 'nameless-consent',
    fault: 'a box that asks for consent, longer than the story and without telling names',
    body: `<div class="k7"><div>${CONSENT}</div></div>${HEADER}<main>${ARTICLE}</main>${FOOTER}`,
    style: '.k7 { position: fixed; inset: auto 0 0; background: #fff }',
    beside: ['We and our 842 partners', '“Your choice matters to us,”'],
  },
  {
    id: 'consent-within-article',
    fault: 'a modal dialog within the article asks for consent, longer than the story',
    body: `${HEADER}<main>${ARTICLE.replace('</article>', `<div role="dialog" aria-modal="true">${CONSENT}</div></article>`)}</main>${FOOTER}`,
    beside: ['We and our 842 partners', '“Your choice matters to us,”'],
  },
  {
    id: 'concealed-rest',
    fault:
      'a paywall’s template conceals all that follows the first paragraph, which is to be seen',
    body: `${HEADER}<main><article><h1>${TITLE}</h1><p>${FIRST}</p><div aria-hidden="true"><p>${SECOND}</p>
      <h2>Known for years</h2><p aria-hidden="true">${THIRD}</p><ul><li><a href="#">Share</a></li></ul>
      <p>${LAST}</p></div></article></main>${FOOTER}`,
    beside: ['Share'],
  },
  {
    id: 'paragraphs-fade-in',
    fault: 'the paragraphs come one by one, each invisible at first',
    body: `${HEADER}<main>${ARTICLE.replaceAll('<p>', '<p class="later">')}</main>${FOOTER}
      <script>const timer = setInterval(() => {
        const next = document.querySelector('.later');
        next ? next.classList.replace('later', 'now') : clearInterval(timer);
      }, 400)</script>`,
    style: '.later { visibility: hidden; opacity: 0 } .now { transition: opacity 0.3s }',
  },
  {
    id: 'embedded-posts',
    fault: 'posts of two people, one signed and one under its author’s name',
    body: `${HEADER}<main><article><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p>
      <blockquote class="bluesky-embed"><p>I warned them about this roof in 2022 and was told to be patient.</p>
      &mdash; Olga Brandt (<a href="#">@olgabrandt.example</a>) <a href="#">May 4, 2024</a></blockquote>
      <p>${THIRD}</p><p>The building was put up in 1968. Its roof is flat, and water has stood on it in every winter since.</p>
      <div class="mastodon-embed"><div><strong>Mira Stent</strong> <span>@mirastent@town.example</span></div>
      <div><p>The school library has room for all of our readers, and we will open it on Sundays too.</p></div>
      <div><a href="#">5 May 2024</a></div></div><p>${LAST}</p></article></main>${FOOTER}`,
    claims: [
      ...CLAIMS,
      ...Object.entries(POSTS).map(([source, content]) => ({
        source,
        cue: '',
        content,
        kind: /** @type {const} */ ('named_person'),
        referent: source,
      })),
    ],
  },
  {
    id: 'comments-within-article',
    fault: 'a thread opens later within the article’s own element',
    body: `${HEADER}<main>${ARTICLE.replace('</article>', '<div id="talk"></div></article>')}</main>${FOOTER}
      <script>setTimeout(() => {
        const talk = document.querySelector('#talk');
        talk.innerHTML = ${written(`<h3>3 comments</h3><ul>${THREAD}</ul>`)};
        talk.insertAdjacentHTML('beforebegin', ${written(`<p>${UPDATE}</p>`)});
      }, 1000)</script>`,
    story: [...STORY, UPDATE],
    claims: [
      ...CLAIMS,
      {
        source: 'Mira Stent',
        cue: 'said',
        content: 'We will read to the children in the yard until then',
        kind: 'named_person',
        referent: 'Mira Stent',
      },
    ],
    beside: ['My neighbor said', '“Closed until spring”', 'Ekwall told my cousin'],
  },
  {
    id: 'next-story-below',
    fault: 'another story comes under the first when the reader has read it',
    body: `${HEADER}<main>${ARTICLE}<div id="more">Loading…</div></main>${FOOTER}
      <script>setTimeout(() => {
        document.querySelector('#more').outerHTML = ${written(NEXT_ARTICLE)};
      }, 1000)</script>`,
    story: [...STORY, ...NEXT],
    claims: [...CLAIMS, ...NEXT_CLAIMS],
  },
  {
    id: 'late-frame',
    fault: 'the story comes late, in a frame',
    body: `${HEADER}<main></main>${FOOTER}<script>setTimeout(() => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { width: 600, height: 700, srcdoc: ${written(`<body>${ARTICLE}</body>`)} });
        document.querySelector('main').append(frame);
      }, 600)</script>`,
  },
  {
    id: 'late-shadow',
    fault: 'the story comes late, in a shadow root within another',
    body: `${HEADER}<main><news-page></news-page></main>${FOOTER}<script>
      const page = document.querySelector('news-page').attachShadow({ mode: 'open' });
      page.innerHTML = '<news-story></news-story>';
      setTimeout(() => {
        const story = page.firstChild.attachShadow({ mode: 'open' });
        story.innerHTML = '<style>p { color: #111 }</style>' + ${written(ARTICLE)};
      }, 900)</script>`,
  },
  {
    id: 'first-letters',
    fault: 'first letters with a hidden copy, as drawing, as picture and beside their paragraph',
    body: `${HEADER}<main><article><h1>${TITLE}</h1>
      <p><span aria-hidden="true" class="large left">T</span><span style="${UNSEEN}">T</span>${FIRST.slice(1)}</p>
      <p>“${DRAWING}${SECOND.slice(2)}</p>
      <div style="display:flex"><span class="large">A</span><p>${THIRD.slice(1)}</p></div>
      <p>${PICTURE}${LAST.slice(1)}</p></article></main>${FOOTER}`,
    style: '.large { font-size: 3em; line-height: 1 } .left { float: left }',
    claims: CLAIMS.map((claim) => ({
      ...claim,
      marked: claim.content.replace(/^We found/, 'e found'),
    })),
  },
];

/** @type {FaultPage[]} */
export const OWN_FAULT_PAGES = MADE.map(({ body, style = '', ...page }) => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>
    <meta property="og:type" content="article"><style>body { font: 16px/1.5 sans-serif } ${style}</style>
    </head><body>${body}</body></html>`,
  story: STORY,
  storyAfterClick: [],
  beside: [],
  steps: [],
  before: [],
  afterClick: [],
  claims: CLAIMS,
  isOptional: false,
  ...page,
}));
