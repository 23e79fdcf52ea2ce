/**
 * Markup and the blocks that the reader makes of it.
 *
 * @typedef {object} ReaderCase
 * @property {string} name
 * @property {string} html The body's content.
 * @property {string[]} blocks
 * @property {string[]} [drawn] Words of which a letter is drawn, and what the document has of them.
 */

const CONSENT =
  'We and our partners said that we need your consent to use cookies and personal data. You can withdraw it.';

/** @type {ReaderCase[]} */
export const TEXT_CASES = [
  {
    name: 'paragraphs are blocks, and tags within a line are not',
    html: '<p>The <b>mayor</b> said <a href="#">so</a>.</p><p>Twice.</p>',
    blocks: ['The mayor said so.', 'Twice.'],
  },
  {
    name: 'white space is collapsed and trimmed',
    html: '<p>\n  one\t two  \n\n <em> three</em>&nbsp; four </p>',
    blocks: ['one two three four'],
  },
  {
    name: 'characters that nobody sees are dropped',
    html: '<p>news&shy;paper \u200bzero\u200d\u2060width \u202ert\u202cl\ufeff</p>',
    blocks: ['newspaper zerowidth rtl'],
  },
  {
    name: 'two line breaks part paragraphs and one parts words',
    html: 'first<br>line<br><br>second<br> <br>third',
    blocks: ['first line', 'second', 'third'],
  },
  {
    name: 'bare text between blocks is a block',
    html: '<div>before<p>inside</p>after <i>it</i></div>',
    blocks: ['before', 'inside', 'after it'],
  },
  {
    name: 'scripts, styles and fallbacks are not read',
    html: '<p>a<script>var x</script><style>p{}</style><noscript>n</noscript>b</p><template>t</template>',
    blocks: ['ab'],
  },
  {
    name: 'what is hidden is not read',
    html: `<p hidden>one</p><p style="display:none">two</p><p style="visibility:hidden">three</p>
      <p aria-hidden="true">four</p><div style="display:none"><p>five</p></div>
      <p>six <span style="display:none">seven</span><span class="sr-only">eight</span></p>`,
    blocks: ['six'],
  },
  {
    name: 'a page behind a dialog is read',
    html: '<div aria-hidden="true"><main><p>one</p></main></div>',
    blocks: ['one'],
  },
  {
    name: 'paragraphs that only assistive technology is to pass by are read, and signs are not',
    html: `<div aria-hidden="true"><p>“We heard it,” she said.</p></div>
      <p aria-hidden="true">The ferry stayed in port on Monday for the third day, he said.</p>
      <p><i aria-hidden="true">arrow_forward</i>one <span aria-hidden="true">·</span> two</p>
      <div aria-hidden="true"><a href="#">Ten ferries you must ride. Before you are forty.</a></div>
      <p aria-hidden="true" style="opacity: 0">The window is closed, and nobody sees it.</p>
      <p aria-hidden="true" hidden>The window is closed, and nobody sees it.</p>`,
    blocks: [
      '“We heard it,” she said.',
      'The ferry stayed in port on Monday for the third day, he said.',
      'one two',
    ],
  },
  {
    name: 'words that stand twice, for the eye and for screen readers, are read once',
    html: `<p><span aria-hidden="true">W</span>e can <span class="sr-only">hear</span><span
      aria-hidden="true">hear</span> it</p>
      <h2 aria-label="The sea"><span aria-hidden="true">The</span> <span aria-hidden="true">sea</span></h2>
      <p><span class="avatar" aria-hidden="true">L</span> Leila</p>`,
    blocks: ['We can hear it', 'The sea', 'Leila'],
  },
  {
    name: 'a sentence that stands twice in its paragraph, for the eye word by word, is read once',
    html: `<p><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">The
      ferry stayed in port on Monday for a third day.</span><span aria-hidden="true">${'The ferry stayed in port on Monday for a third day.'
        .split(' ')
        .map((word) => `<span style="display:inline-block">${word}</span>`)
        .join(' ')}</span></p>`,
    blocks: ['The ferry stayed in port on Monday for a third day.'],
  },
  {
    name: 'a dialog that asks for something is not read, and one with an article is',
    html: `<dialog open><p>We need your consent, our partners said.</p></dialog>
      <div role="alertdialog"><p>Subscribe, the editor said.</p></div>
      <div class="cookie-banner"><p>We value your privacy.</p></div>
      <div id="consent-layer"><p>Our partners said so.</p></div>
      <p class="tag-cookies">The ferry stayed in port on Monday for the third day, said its captain.</p>
      <dialog open><article><p>one</p></article></dialog>`,
    blocks: ['The ferry stayed in port on Monday for the third day, said its captain.', 'one'],
  },
  {
    name: 'an article in an overlay that is marked up as nothing but a dialog is read',
    html: `<p>one</p><div role="dialog" aria-modal="true"><h1>Ferry</h1>
      <p>The ferry stayed in port on Monday.</p></div>`,
    blocks: ['one', 'Ferry', 'The ferry stayed in port on Monday.'],
  },
  {
    name: 'what asks for consent is not read where it stands over the page, whatever its names and however long',
    html: `<article><p>The cookies of the town are sold on the market, said the baker.</p></article>
      <div style="position:fixed;bottom:0" class="k7"><div><p>${CONSENT}</p><p>${CONSENT}</p></div></div>
      <div role="dialog"><p>${CONSENT}</p><p>${CONSENT}</p></div>
      <div style="position:sticky;top:0" class="bar">Live</div>`,
    blocks: ['The cookies of the town are sold on the market, said the baker.', 'Live'],
  },
  {
    name: 'what asks for consent under a heading as great as the story’s is not read',
    html: `<h1>Bakers and cookies</h1><p>The town sells cookies.</p>
      <div style="position:fixed;bottom:0"><h1>Your privacy</h1><p>${CONSENT}</p></div>`,
    blocks: ['Bakers and cookies', 'The town sells cookies.'],
  },
  {
    name: 'a page that stays where it is when it is scrolled is read, whatever it speaks of',
    html: `<div style="position:fixed;inset:0"><h1>Your privacy</h1><p>${CONSENT}</p></div>`,
    blocks: ['Your privacy', CONSENT],
  },
  {
    name: 'a story in a dialog over a page of short texts is read',
    html: `<div class="feed"><section><p>The pool opens late.</p></section><section><p>The market moves.</p></section>
      <section><p>A bus goes to the harbor every hour.</p></section></div>
      <div role="dialog" aria-modal="true"><p>The ferry stays in port.</p><p>She said so.</p><p>He did not.</p></div>`,
    blocks: [
      'The pool opens late.',
      'The market moves.',
      'A bus goes to the harbor every hour.',
      'The ferry stays in port.',
      'She said so.',
      'He did not.',
    ],
  },
  {
    name: 'text that is still transparent is read',
    html: '<p style="opacity:0">one</p>',
    blocks: ['one'],
  },
  {
    name: 'what a person types is not read',
    html: `<textarea>one</textarea><input value="two"><div contenteditable><p>three</p></div>
      <div contenteditable="false"><p>four</p></div><div role="textbox">five</div>`,
    blocks: ['four'],
  },
  {
    name: 'what stands beside the page’s text is not read',
    html: `<nav><p>one</p></nav><aside><h2>two</h2></aside><p>three</p>
      <div role="complementary"><p>four</p></div><div><footer>five</footer>six</div>`,
    blocks: ['three', 'six'],
  },
  {
    name: 'spans that are laid out as blocks do not run together',
    html: '<h2><span style="display:block">Kicker</span><span style="display:block">Title</span></h2>',
    blocks: ['Kicker', 'Title'],
  },
  {
    name: 'copies that nobody sees are not read, and what stands there once is',
    html: [
      'position:absolute;left:-9999px',
      'position:absolute;clip:rect(0 0 0 0)',
      'clip-path:inset(50%)',
      'height:0;overflow:hidden',
      'font-size:0',
      'opacity:0',
    ]
      .map(
        (style) =>
          `<div style="${style}"><p>The ferry stayed in port on Monday for the third day.</p></div>`,
      )
      .concat(
        '<p>The ferry stayed in port on Monday for the third day.</p>',
        '<p style="opacity:0">Its captain will not sail with that noise below the deck.</p>',
      )
      .join(''),
    blocks: [
      'The ferry stayed in port on Monday for the third day.',
      'Its captain will not sail with that noise below the deck.',
    ],
  },
  {
    name: 'letters that are styled apart stay one word',
    html: '<p><span class="drop">T</span>he <b>S</b>un</p>',
    blocks: ['The Sun'],
  },
  {
    name: 'first letters that float are part of their words',
    html: `<p><span style="float:left">T</span>he harbor</p>
      <p><span>“</span><span style="float:left">W</span>e can hear</p>
      <p><span style="float:left">“I</span>T rained</p>
      <p><span style="float:left">A</span> deckhand</p>
      <p>
        <span style="float:left">
          “W
        </span>
        e have <span style="float:left">T</span> he</p>
      <p><b style="display:block">O</b>n board</p>
      <p><span style="float:left">NEW</span>Ferry</p>`,
    blocks: [
      'The harbor',
      '“We can hear',
      '“IT rained',
      'A deckhand',
      '“We have T he',
      'On board',
      'NEW',
      'Ferry',
    ],
  },
  {
    name: 'first letters that are blocks of their own are part of their words where they float',
    html: `<div style="float:left">T</div><p>he <b>harbor</b></p>
      <div><div style="float:left">“W</div>e can hear</div><h3>A</h3><p>nchor</p>`,
    blocks: ['The harbor', '“We can hear', 'A', 'nchor'],
  },
  {
    name: 'first letters that stand beside their words in a flexible box or a grid are part of them',
    html: `<div style="display:flex"><span style="font-size:3em">A</span><p>n official of the town</p></div>
      <div style="display:grid"><div style="font-size:3em"><b>W</b></div> <div><p>e can hear</p></div></div>
      <p style="display:flex"><span style="font-size:3em">T</span> <span>HE harbor</span></p>
      <div style="display:flex"><div style="font-size:3em">A</div><p>deckhand said so</p></div>
      <p>No deckhand came, and it was not long</p>
      <div style="display:flex"><div style="font-size:3em">A</div><p>long the harbor</p></div>
      <div style="display:flex"><b>A</b><p>apples</p></div>`,
    blocks: [
      'An official of the town',
      'We can hear',
      'THE harbor',
      'A deckhand said so',
      'No deckhand came, and it was not long',
      'Along the harbor',
      'A',
      'apples',
    ],
  },
  {
    name: 'first letters are read once where style hides a copy of them for screen readers',
    html: ['left:-9999px', 'width:1px;height:1px;overflow:hidden', 'clip-path:inset(50%)']
      .map(
        (style) =>
          `<p><span aria-hidden="true" style="float:left">T</span><span style="position:absolute;${style}">T</span>he ferry</p>
          <p><span style="position:absolute;${style}">The</span> <span aria-hidden="true"><b>T</b></span><span aria-hidden="true">he</span> boat</p>`,
      )
      .concat('<p><b>Now</b><b aria-hidden="true">Now</b> live</p>')
      .join(''),
    blocks: ['The ferry', 'The boat', 'The ferry', 'The boat', 'The ferry', 'The boat', 'Now live'],
  },
  {
    name: 'first letters that are drawn are part of their words',
    html: `<p><svg role="img" aria-label="T" width="40" height="40"></svg>he harbor is closed for the rest of the year</p>
      <p>“<svg width="40" height="40"><title>W</title></svg>e can hear that something grinds below the deck</p>
      <p><a href="#"><img alt="“I" width="40" height="40"></a>t rained all day in the harbor, she told the town</p>
      <p><img alt="A" width="40" height="40"> deckhand said that the harbor was closed to boats</p>
      <p><img alt="N" width="40" height="40"> obody said that the harbor was closed to all boats</p>
      <p><svg aria-hidden="true" width="40" height="40"></svg><span class="sr-only">S</span>HE said that the harbor was closed to all boats</p>
      <img alt="H" width="40" height="40" style="float:left"><p>e said that the harbor was closed to all of the boats</p>
      <style>.before::before { content: attr(data-first); float: left } .plain::before { content: "B"; font-size: 3em }</style>
      <p class="before" data-first="F">erries will go on to the islands as before, he said</p>
      <p class="plain"><em>oats</em> will go on to the islands as before, he said</p>
      <p><svg role="img" aria-label="Share" width="40" height="40"></svg>as the harbor is closed for the rest of the year</p>
      <p><svg role="img" aria-label="X" width="40" height="40"></svg>follow us</p>
      <p><svg role="img" aria-label="X" width="24" height="24"></svg>US officials said that the harbor was closed to boats</p>
      <style>.sign::before { content: "N" }</style>
      <p class="sign">UK officials said that the harbor was closed to boats</p>
      <p><img alt="Q" style="display:none">as the harbor is closed for the rest of the year too</p>`,
    blocks: [
      'The harbor is closed for the rest of the year',
      '“We can hear that something grinds below the deck',
      '“It rained all day in the harbor, she told the town',
      'A deckhand said that the harbor was closed to boats',
      'Nobody said that the harbor was closed to all boats',
      'SHE said that the harbor was closed to all boats',
      'He said that the harbor was closed to all of the boats',
      'Ferries will go on to the islands as before, he said',
      'Boats will go on to the islands as before, he said',
      'as the harbor is closed for the rest of the year',
      'follow us',
      'US officials said that the harbor was closed to boats',
      'UK officials said that the harbor was closed to boats',
      'as the harbor is closed for the rest of the year too',
    ],
    drawn: [
      ...['The: he', '“We: “e', '“It: t', 'A: ', 'Nobody: obody', 'SHE: HE', 'He: e'],
      ...['Ferries: erries', 'Boats: oats'],
    ],
  },
  {
    name: 'embedded posts and the lines that say whose they are, are read together',
    html: `<blockquote><p>It rains. <a href="#">[image]</a></p>&mdash; Ada Byron (@ada) <a href="#">May 3</a></blockquote>
      <p>one</p><div class="social-post"><div>Ada Byron @ada</div><p>It rains in all of the town.</p><div>May 3</div></div>
      <p>Write to Ada Byron (@ada).</p>`,
    blocks: [
      'It rains. [image] — Ada Byron (@ada) May 3',
      'one',
      'Ada Byron @ada It rains in all of the town.',
      'May 3',
      'Write to Ada Byron (@ada).',
    ],
  },
  {
    name: 'who is quoted is read from under a quotation, and the page’s foot is not',
    html: '<blockquote><p>one</p><footer>— <cite>Ada</cite></footer></blockquote><footer>two</footer>',
    blocks: ['one', '— Ada'],
  },
  {
    name: 'elements that the site defined are blocks where they are laid out so',
    html: '<my-block style="display:block">one</my-block>two <my-word>three</my-word>',
    blocks: ['one', 'two three'],
  },
  {
    name: 'fields of a form do not hide what is around them',
    html: `<form><input name="parentNode"><input name="tagName"><input name="nextSibling">
      one <b>two</b><p>three</p></form>`,
    blocks: ['one two', 'three'],
  },
  { name: 'nothing is read from an empty body', html: '', blocks: [] },
  {
    name: 'blocks of white space are none',
    html: '<p> \n</p><p>&nbsp;</p><p>&shy;</p>',
    blocks: [],
  },
  {
    name: 'halves of surrogate pairs are replaced unit by unit',
    html: '<p id="lone">LONE</p>',
    blocks: ['a \ufffd b'],
  },
];

/**
 * Markup and what the reader says of its last block.
 *
 * @type {{ name: string, html: string, block: Partial<import('../../shared/page.d.ts').Block> }[]}
 */
export const FEATURE_CASES = [
  { name: 'a heading', html: '<h2>one</h2>', block: { role: 'heading', tag: 'h2' } },
  {
    name: 'a heading by role',
    html: '<div role="heading">one</div>',
    block: { role: 'heading', tag: 'div' },
  },
  { name: 'a list item', html: '<ul><li><p>one</p></li></ul>', block: { role: 'list', tag: 'p' } },
  {
    name: 'a quotation',
    html: '<blockquote><p>one</p></blockquote>',
    block: { role: 'quotation' },
  },
  {
    name: 'a caption, even in a list',
    html: '<ul><li><figure><figcaption>one</figcaption></figure></li></ul>',
    block: { role: 'caption' },
  },
  {
    name: 'a caption by its figure',
    html: '<figure><p>one</p></figure>',
    block: { role: 'caption' },
  },
  {
    name: 'a caption by its class',
    html: '<div class="image__caption wide"><p>one</p></div>',
    block: { role: 'caption' },
  },
  {
    name: 'text with captions elsewhere in it',
    html: '<div class="has-captions">one</div>',
    block: { role: 'text' },
  },
  {
    name: 'characters in links',
    html: '<p>one <a href="#">two <b>three</b></a></p>',
    block: { linkChars: 9, role: 'text' },
  },
  { name: 'depth', html: '<div><div><p>one</p></div></div>', block: { depth: 4 } },
];
