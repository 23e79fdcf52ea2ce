/** Paragraphs of a story; each but the last holds a claim. */
export const STORY = [
  'The old bridge will close in June, Alma Verhoeven, the mayor, said on Monday.',
  '“We have waited long enough,” Verhoeven told reporters. “Nobody should cross it in winter.”',
  'A person familiar with the talks said that the money had not been found.',
  'According to the bridge’s engineers, the northern pier has sunk by four centimeters.',
  'The ferry will run twice as often until then. Its pier was mended only last year.',
];

/** Claims of a page that is no article: a recipe, whose type the page itself tells. */
export const RECIPE = `<!doctype html><html lang="en"><title>Bread of the harbor</title>
  <script type="application/ld+json">{"@type": "Recipe"}</script>
  <body><h1>Bread of the harbor</h1>
  <p id="claim">My grandmother, Zoe Adler, said that the bread needs nothing but time and salt.</p>
  <p>Mix the flour with the water from the well, and let it stand for an hour before you go on.</p>
  <p>The miller told me that the flour of the old mill takes up more water than any other.</p>
  </body></html>`;

/**
 * An article, with whatever stands around its story.
 *
 * @param {object} [parts]
 * @param {string[]} [parts.story]
 * @param {string} [parts.head]
 * @param {string} [parts.within] Markup at the end of the article.
 * @param {string} [parts.after] Markup after it.
 */
export function makeStory({ story = STORY, head = '', within = '', after = '' } = {}) {
  const paragraphs = story.map((text, at) => `<p id="p${at}">${text}</p>`).join('\n');
  return `<!doctype html><html lang="en"><title>Bridge to close</title>
    <meta property="og:type" content="article">${head}
    <body><main><article><h1>Old bridge to close in June, mayor says</h1>
    ${paragraphs}${within}</article></main>${after}</body></html>`;
}

export const GERMAN = makeStory({
  story: [
    'Die alte Brücke wird im Juni geschlossen, sagte die Bürgermeisterin am Montag.',
    '„Wir haben lange genug gewartet“, sagte sie vor Journalisten in der Stadthalle.',
    'Das Geld ist nach Angaben aus dem Rathaus noch immer nicht gefunden worden.',
    'Der nördliche Pfeiler ist nach den Messungen der Ingenieure um vier Zentimeter gesunken.',
  ],
}).replace('lang="en"', 'lang="de"');

export const PICTURE = '<!doctype html><html lang="en"><title>A picture</title><svg></svg></html>';

/** A text box, a field and an aside, each with as much text as is worth reading. */
export const FIELDS = makeStory({
  after: `<textarea id="area">“Nobody asked us about the bridge,” said Ada Byron, a teacher.</textarea>
    <aside><p id="aside">“The ferry was late again on Monday,” said Grace Hopper, a pilot.</p></aside>`,
});

/** The same story in a frame of the page's own site. */
export const FRAMED = `<!doctype html><html lang="en"><title>A frame</title>
  <body><iframe width="700" height="500" srcdoc='${makeStory().replaceAll("'", '&#39;')}'></iframe></body></html>`;

/** More than is left folded away without a word. */
export const MANY_WORDS = `The council has talked about the bridge for eleven years, and in all that time it
  has ordered four reports, held nine hearings and changed its mind twice. The first report found
  that the piers were sound, the second that they were not, and the third that nobody could tell.`;

/**
 * Articles of which not all was read, and what the popup says of each.
 *
 * @type {{ name: string, html: string, says: RegExp, saysNot?: RegExp }[]}
 */
export const PARTLY_READ = [
  {
    name: 'all of it',
    html: makeStory(),
    says: /\b5 paragraphs read\./,
    saysNot: /passed by|folded|breaks off|subscribers|very long/,
  },
  {
    name: 'that captions were passed by',
    html: makeStory({
      within: `<figure><svg></svg><figcaption>The old bridge, as it was seen from the ferry on a morning in May.</figcaption></figure>
        <figure><svg></svg><figcaption>The new ferry, as it was seen from the old bridge in June.</figcaption></figure>`,
    }),
    says: /\b5 paragraphs read; 2 passed by: captions\./,
  },
  {
    name: 'that only subscribers may read all of it',
    html: makeStory({
      head: '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>',
    }),
    says: /only subscribers may read all of it/,
  },
  {
    name: 'that the text breaks off',
    html: makeStory({ within: '<p>“It was a long winter,” Verhoeven said, and then she…</p>' }),
    says: /The text breaks off/,
  },
  {
    name: 'that some of the text is folded away',
    html: makeStory({ within: `<div style="display: none"><p>${MANY_WORDS}</p></div>` }),
    says: /Some of the text is folded away/,
  },
  {
    name: 'that some of the text is folded away, paragraph by paragraph',
    html: makeStory({
      within: `<details><summary>More</summary>${MANY_WORDS.split('. ')
        .map((text) => `<p>${text}.</p>`)
        .join('')}</details>`,
    }),
    says: /Some of the text is folded away/,
  },
  {
    name: 'nothing of menus, dialogs and second copies that are hidden',
    html: makeStory({
      within: `<ul style="display: none"><li><a href="/a">${MANY_WORDS}</a></li></ul>
        <div role="dialog" style="display: none"><p>${MANY_WORDS}</p></div>
        <div style="display: none">${STORY.map((text) => `<p>${text}</p>`).join('')}</div>`,
    }),
    says: /paragraphs read/,
    saysNot: /folded/,
  },
];

/** An article with a text under a picture, which is passed by. */
export const PASSING = makeStory({
  within: `<figure><svg></svg><figcaption id="passed">The old bridge, as it was seen from the ferry on a morning in May.</figcaption></figure>`,
});
