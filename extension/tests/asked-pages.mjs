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
