/**
 * Pages that go on living after they were read: what is there at first, what the page then does
 * to itself, and what is marked in the end.
 *
 * @typedef {object} LivingPage
 * @property {string} name
 * @property {string} html The body's content at first.
 * @property {string} [head]
 * @property {string} change A script that the page runs when it has been read.
 * @property {string[]} marked Text that some claim holds in the end.
 * @property {string[]} [unmarked] Text that no claim holds in the end.
 */

export const ARTICLE = '<meta property="og:type" content="article">';

/** @param {string[]} texts */
export function paragraphs(texts) {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}

export const STORY = [
  '“We will close the old bridge in June,” said Alma Verhoeven, the mayor of the town, on Monday.',
  '“We have waited long enough,” Verhoeven told reporters. “Nobody should cross it in winter.”',
  'The ferry will run twice as often until then, the port said in a statement on Tuesday.',
  'The northern pier has sunk by four centimeters since the winter, according to the engineers.',
];
export const SECOND_STORY = [
  'The museum will show the old maps of the harbor until May, its director, Grace Okafor, said.',
  '“They are the oldest that we have,” Okafor told visitors. “Nobody has seen them for years.”',
  'The maps were found in a cellar in the winter, the museum said in a statement on Friday.',
];

/** Markup as a string in a script. @param {string} html */
const written = (html) => JSON.stringify(html).replaceAll('</', '<\\/');

const STORY_HTML = `<main><article><h1>Old bridge to close, mayor says</h1>${paragraphs(STORY)}</article></main>`;
const SECOND_HTML = `<article><h1>Maps of the harbor on show</h1>${paragraphs(SECOND_STORY)}</article>`;

/**
 * A page with the story that stays as it is.
 *
 * @param {string} title
 */
export function makeStoryPage(title) {
  return `<!doctype html><html lang="en"><title>${title}</title>${ARTICLE}${STORY_HTML}</html>`;
}

/** The story in a shadow root, within which its paragraphs stand in another one. */
const SHADOW_HTML = `<main><my-story></my-story></main><script>
  const outer = document.querySelector('my-story').attachShadow({ mode: 'open' });
  outer.innerHTML = '<article><h1>Old bridge to close, mayor says</h1><div></div></article>';
  const inner = outer.querySelector('div').attachShadow({ mode: 'open' });
  inner.innerHTML = ${written(paragraphs(STORY))};
</script>`;
const FRAME_HTML = `<iframe width="600" height="400" srcdoc='<body>${STORY_HTML}</body>'></iframe>`;

/**
 * The story, of which the end is not to be seen.
 *
 * @param {string} article Attributes of the whole.
 * @param {string} rest Attributes of its end.
 */
const makeUnfolding = (article, rest) =>
  `<main><article ${article}><h1>Old bridge to close, mayor says</h1>${paragraphs(STORY.filter((_, at) => at !== 2))}
  <div ${rest}>${paragraphs([...STORY.slice(2, 3), ...SECOND_STORY])}</div></article></main>`;

/** @type {LivingPage[]} */
export const LIVING_PAGES = [
  {
    name: 'an article in shadow roots',
    head: ARTICLE,
    html: SHADOW_HTML,
    change: '',
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a paragraph that is corrected in a shadow root',
    head: ARTICLE,
    html: SHADOW_HTML,
    change: `inner.querySelector('p').textContent =
      '“We will open a new tunnel in July,” said Alma Verhoeven, the mayor of the town, on Monday.';`,
    marked: ['open a new tunnel', 'run twice as often'],
    unmarked: ['close the old bridge'],
  },
  {
    name: 'an article whose paragraphs are laid out by the site’s own elements',
    head: ARTICLE,
    html: `<main><article><h1>Old bridge to close, mayor says</h1>
      ${STORY.map((text) => `<my-text>${text}</my-text>`).join('')}</article></main><script>
      customElements.define('my-text', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p>';
        }
      });</script>`,
    change: '',
    marked: [
      'close the old bridge',
      'Nobody should cross it',
      'run twice as often',
      'northern pier',
    ],
  },
  {
    name: 'an article in a frame',
    head: ARTICLE,
    html: FRAME_HTML,
    change: '',
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a paragraph that is corrected in a frame',
    head: ARTICLE,
    html: FRAME_HTML,
    change: `frames[0].document.querySelector('p').textContent =
      '“We will open a new tunnel in July,” said Alma Verhoeven, the mayor of the town, on Monday.';`,
    marked: ['open a new tunnel', 'run twice as often'],
    unmarked: ['close the old bridge'],
  },
  {
    name: 'an article that arrives late',
    head: ARTICLE,
    html: '<main>Loading</main>',
    change: `document.querySelector('main').innerHTML = ${written(STORY_HTML)};`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'an article whose paragraphs arrive one by one',
    head: ARTICLE,
    html: '<main></main>',
    change: `const texts = ${written(JSON.stringify(STORY))};
      for (const [at, text] of JSON.parse(texts).entries()) {
        setTimeout(() => {
          const p = document.createElement('p');
          p.textContent = text;
          document.querySelector('main').append(p);
        }, 20 * at);
      }`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a second article below the first',
    head: ARTICLE,
    html: STORY_HTML,
    change: `document.querySelector('main').insertAdjacentHTML('beforeend', ${written(SECOND_HTML)});`,
    marked: ['close the old bridge', 'the oldest that we have'],
  },
  {
    name: 'another article at another address',
    head: ARTICLE,
    html: STORY_HTML,
    change: `history.pushState({}, '', '/maps');
      document.querySelector('main').innerHTML = ${written(SECOND_HTML)};`,
    marked: ['the oldest that we have'],
    unmarked: ['close the old bridge'],
  },
  {
    name: 'another article that arrives after its address',
    head: ARTICLE,
    html: STORY_HTML,
    change: `history.pushState({}, '', '/maps');
      document.querySelector('main').innerHTML = 'Loading';
      setTimeout(() => {
        document.querySelector('main').innerHTML = ${written(SECOND_HTML)};
      }, 600);`,
    marked: ['the oldest that we have'],
    unmarked: ['close the old bridge'],
  },
  {
    name: 'paragraphs that a framework renders anew',
    head: ARTICLE,
    html: STORY_HTML,
    change: `for (const p of document.querySelectorAll('p')) p.replaceWith(p.cloneNode(true));`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a body that is rendered anew as a whole',
    head: ARTICLE,
    html: STORY_HTML,
    change: 'document.body.innerHTML = document.body.innerHTML;',
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a paragraph that is corrected',
    head: ARTICLE,
    html: STORY_HTML,
    change: `document.querySelector('p').firstChild.data =
      '“We will open a new tunnel in July,” said Alma Verhoeven, the mayor of the town, on Monday.';`,
    marked: ['open a new tunnel', 'run twice as often'],
    unmarked: ['close the old bridge'],
  },
  {
    name: 'an advertisement between the words of a paragraph',
    head: ARTICLE,
    html: STORY_HTML,
    change: `const text = document.querySelector('p').firstChild;
      const rest = text.splitText(30);
      const advertisement = document.createElement('iframe');
      rest.before(advertisement);`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'text nodes that are joined and cut',
    head: ARTICLE,
    html: STORY_HTML,
    change: `for (const p of document.querySelectorAll('p')) {
        p.firstChild.splitText(20).splitText(9);
      }
      document.querySelector('main').append(document.createElement('p'));
      document.body.normalize();`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a paragraph that is taken back',
    head: ARTICLE,
    html: STORY_HTML,
    change: `document.querySelector('p').remove();`,
    marked: ['run twice as often'],
    unmarked: ['close the old bridge'],
  },
  {
    name: 'a rest of the story that a reader unfolds, by a class',
    head: `${ARTICLE}<style>.folded .rest { display: none }</style>`,
    html: makeUnfolding('class="folded"', 'class="rest"'),
    change: `document.querySelector('article').classList.remove('folded');`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a rest of the story that a reader unfolds, by an attribute',
    head: ARTICLE,
    html: makeUnfolding('', 'hidden'),
    change: `document.querySelector('[hidden]').hidden = false;`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a rest of the story in details that a reader opens',
    head: ARTICLE,
    html: makeUnfolding('', '').replace(
      /<div >(.*)<\/div>/s,
      '<details><summary>More</summary>$1</details>',
    ),
    change: `document.querySelector('details').open = true;`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a rest of the story that was hidden from everybody',
    head: `${ARTICLE}<style>[aria-hidden='true'] { display: none }</style>`,
    html: makeUnfolding('', 'class="rest" aria-hidden="true"'),
    change: `document.querySelector('.rest').setAttribute('aria-hidden', 'false');`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a rest of the story that a reader unfolds by a check mark',
    head: `${ARTICLE}<style>.rest { display: none } :checked ~ article .rest { display: block }</style>`,
    html: makeUnfolding('', 'class="rest"').replace('<main>', '<main><input type="checkbox">'),
    change: `document.querySelector('input').click();`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a story that fades in, by its style',
    head: ARTICLE,
    html: `<div id="all" style="visibility: hidden; opacity: 0">${STORY_HTML}</div>`,
    change: `document.querySelector('#all').style.cssText = '';`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a story that fades in, by a class of the document',
    head: `${ARTICLE}<style>.loading body { visibility: hidden }</style>
      <script>document.documentElement.className = 'loading';</script>`,
    html: STORY_HTML,
    change: `document.documentElement.className = '';`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a story that fades in, by a style sheet that goes',
    head: `${ARTICLE}<style id="veil">main { display: none }</style>`,
    html: STORY_HTML,
    change: `document.querySelector('#veil').remove();`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a story that fades in, by an animation',
    head: `${ARTICLE}<style>@keyframes show { to { visibility: visible } }
      main { visibility: hidden; animation: show 10ms 600ms forwards }</style>`,
    html: STORY_HTML,
    change: '',
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a story that fades in, and nobody is told',
    head: ARTICLE,
    html: STORY_HTML.replace('<main>', '<main style="visibility: hidden">'),
    change: `document.querySelector('main').animate(
      { visibility: ['visible', 'visible'] }, { duration: 10, fill: 'forwards' });`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'a rest of the story that fades in, paragraph by paragraph',
    head: `${ARTICLE}<style>.rest p { visibility: hidden } .rest p.on { visibility: visible }</style>`,
    html: makeUnfolding('', 'class="rest"'),
    change: `for (const [at, p] of document.querySelectorAll('.rest p').entries()) {
        setTimeout(() => p.classList.add('on'), 20 * at);
      }`,
    marked: ['close the old bridge', 'run twice as often'],
  },
  {
    name: 'an article in a dialog over another one',
    head: ARTICLE,
    html: `${STORY_HTML}<button>Maps</button><dialog>${SECOND_HTML}</dialog>
      <script>document.querySelector('button').onclick = () =>
        document.querySelector('dialog').showModal();</script>`,
    change: `document.querySelector('button').click();`,
    marked: ['close the old bridge', 'the oldest that we have'],
  },
  {
    name: 'an article in a dialog over a list of articles',
    head: ARTICLE,
    html: `<ul><li><a href="#maps">Maps of the harbor on show</a></li></ul>
      <div id="reader" role="dialog" aria-modal="true" style="display: none">${SECOND_HTML.replaceAll('article', 'div')}</div>`,
    change: `document.querySelector('#reader').style.display = 'block';`,
    marked: ['the oldest that we have'],
  },
  {
    name: 'an article in a dialog in a shadow root over a page of short texts',
    head: ARTICLE,
    html: `<p>Maps of the harbor on show</p><p>Ferry stays in port</p><x-reader></x-reader><script>
      const root = document.querySelector('x-reader').attachShadow({ mode: 'open' });
      root.innerHTML = ${written(`<dialog>${SECOND_HTML.replaceAll('article', 'div')}</dialog>`)};</script>`,
    change: `root.querySelector('dialog').showModal();`,
    marked: ['the oldest that we have'],
  },
  {
    name: 'a form that comes into the story, its fields named as properties are',
    head: ARTICLE,
    html: STORY_HTML,
    change: `const names = ['matches', 'querySelector', 'querySelectorAll', 'nodeType', 'shadowRoot',
        'parentElement', 'isConnected', 'contains', 'textContent'];
      const form = document.createElement('form');
      form.innerHTML = names.map((name) => '<input name=' + name + '>').join('') +
        ${written(paragraphs(SECOND_STORY))};
      document.querySelector('article').append(form);`,
    marked: ['close the old bridge', 'the oldest that we have', 'run twice as often'],
  },
  {
    name: 'a post that a live blog puts above the others',
    head: ARTICLE,
    html: `<main><h1>Old bridge to close: live</h1><div class="posts">${STORY.map(
      (text) => `<article><h2>Update</h2><p>${text}</p></article>`,
    ).join('')}</div></main>`,
    change: `document.querySelector('.posts').insertAdjacentHTML('afterbegin', ${written(
      `<article><h2>Maps</h2>${paragraphs(SECOND_STORY)}</article>`,
    )});`,
    marked: ['close the old bridge', 'the oldest that we have', 'run twice as often'],
  },
  {
    name: 'text around a story that changes unseen before a post comes',
    head: ARTICLE,
    html: `<p id="above">“The road will open in May,” said Ivo Brandt, the minister, on Sunday.</p>
      <p><span>“The road is ready,” said Brandt.</span></p>${STORY_HTML}`,
    change: `document.querySelector('#above').firstChild.data = 'Nothing to see here any more.';
      document.querySelector('span').textContent = 'Read by nobody.';
      document.querySelector('article').insertAdjacentHTML('beforeend', ${written(paragraphs(SECOND_STORY))});`,
    marked: ['close the old bridge', 'the oldest that we have', 'run twice as often'],
    unmarked: ['The road will open', 'The road is ready'],
  },
];
