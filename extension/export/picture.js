import { tellClaims, tellUnnamed } from '../shared/account-text.js';
import { tellHeadline } from '../shared/headline-text.js';
import { nameKind } from '../shared/kind-words.js';
import { KINDS } from '../shared/kinds.js';
import { countMessage, formatShare, message } from '../shared/localize.js';
import { summarizeArticle } from '../shared/summary.js';
import { plain } from '../shared/telling.js';

/** @typedef {import('../shared/protocol.d.ts').Article} Article */
/** @typedef {import('../shared/report.d.ts').SourceKind} SourceKind */

/** In pixels. */
const WIDTH = 1200;
const MARGIN = 60;
const BAR_HEIGHT = 56;
const ROW_HEIGHT = 44;
/** How much larger than on the screen patterns are. */
const SCALE = 2.5;
/** A picture is light, wherever it is shown. */
const COLORS = { paper: '#fdfbf7', ink: '#1f1c18', soft: '#645d53' };
const SERIF = 'Charter, "Source Serif 4", "Noto Serif", "DejaVu Serif", Georgia, serif';
const SANS = 'system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif';
/** More lines of a title are cut. */
const MAX_LINES = 3;

/**
 * Draws an article's account as a picture: what it rests on, by kinds of sources. It needs the patterns
 * of `kind-fill.js` in the page.
 *
 * @param {Article} article One with a report.
 * @returns {Promise<Blob>} A PNG.
 */
export function drawPicture(article) {
  const { report } = article;
  if (!report) throw new Error('There is no report to draw.');
  const kinds = [...report.account.kinds].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind),
  );
  const summary = summarizeArticle({ ...article, report });
  const pen = new Pen();
  pen.write(article.title, 44, `600 44px ${SERIF}`, COLORS.ink, MAX_LINES);
  pen.write(`${tellClaims(summary)}.`, 34, `600 28px ${SANS}`, COLORS.ink);
  for (const line of [...tellUnnamed(summary), ...tellHeadline(article)]) {
    pen.write(plain(line), 34, `24px ${SANS}`, COLORS.ink);
  }
  pen.skip(24);
  pen.drawBar(kinds);
  pen.skip(20);
  for (const { kind, claims, share } of kinds) {
    pen.drawRow(kind, nameKind(kind), countMessage('claims', claims), formatShare(share));
  }
  pen.skip(24);
  pen.write(new URL(article.url).host, 30, `22px ${SANS}`, COLORS.soft);
  pen.write(message('exportMadeBy'), 30, `22px ${SANS}`, COLORS.soft);
  return pen.finish();
}

/** Draws from top to bottom on a sheet that is cut to what was drawn. */
class Pen {
  #canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: 2000 });
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
  #y = MARGIN;

  constructor() {
    this.#context.fillStyle = COLORS.paper;
    this.#context.fillRect(0, 0, WIDTH, this.#canvas.height);
    this.#context.textBaseline = 'top';
  }

  /** @param {number} height */
  skip(height) {
    this.#y += height;
  }

  /**
   * @param {string} text
   * @param {number} height Of a line.
   * @param {string} font
   * @param {string} color
   * @param {number} [most] How many lines there may be.
   */
  write(text, height, font, color, most = 2) {
    Object.assign(this.#context, { font, fillStyle: color, textAlign: 'left' });
    for (const line of this.#wrap(text, most)) {
      this.#context.fillText(line, MARGIN, this.#y, WIDTH - 2 * MARGIN);
      this.#y += height * 1.2;
    }
    this.#y += 10;
  }

  /**
   * @param {string} text
   * @param {number} most
   */
  #wrap(text, most) {
    /** @type {string[]} */
    const lines = [];
    let line = '';
    for (const word of text.split(/\s+/)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && this.#context.measureText(longer).width > WIDTH - 2 * MARGIN) {
        lines.push(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
    return lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;
  }

  /** @param {{ kind: SourceKind, share: number }[]} kinds */
  drawBar(kinds) {
    let x = MARGIN;
    for (const { kind, share } of kinds) {
      const width = share * (WIDTH - 2 * MARGIN);
      this.#fill(kind, x, width, BAR_HEIGHT);
      x += width;
      this.#context.fillStyle = COLORS.paper;
      this.#context.fillRect(x - 2, this.#y, 4, BAR_HEIGHT);
    }
    this.#y += BAR_HEIGHT;
  }

  /**
   * @param {SourceKind} kind
   * @param {string} name
   * @param {string} claims
   * @param {string} share
   */
  drawRow(kind, name, claims, share) {
    this.#fill(kind, MARGIN, 44, 26);
    const context = this.#context;
    Object.assign(context, { font: `26px ${SANS}`, fillStyle: COLORS.ink, textAlign: 'left' });
    context.fillText(name, MARGIN + 64, this.#y);
    context.textAlign = 'right';
    context.fillText(share, WIDTH - MARGIN, this.#y);
    context.fillStyle = COLORS.soft;
    context.fillText(claims, WIDTH - MARGIN - 120, this.#y);
    this.#y += ROW_HEIGHT;
  }

  /**
   * @param {SourceKind} kind
   * @param {number} x
   * @param {number} width
   * @param {number} height
   */
  #fill(kind, x, width, height) {
    const pattern = document.getElementById(`fill-${kind}`);
    const context = this.#context;
    const fill = pattern && context.createPattern(drawTile(pattern), 'repeat');
    if (!pattern || !fill) return;
    const turn = /rotate\((\d+)\)/.exec(pattern.getAttribute('patternTransform') ?? '')?.[1] ?? 0;
    fill.setTransform(new DOMMatrix().translate(x, this.#y).rotate(Number(turn)));
    context.fillStyle = fill;
    context.fillRect(x, this.#y, width, height);
  }

  /** @returns {Promise<Blob>} */
  finish() {
    const height = Math.ceil(this.#y + MARGIN / 2);
    const cut = new OffscreenCanvas(WIDTH, height);
    cut.getContext('2d')?.drawImage(this.#canvas, 0, 0);
    return cut.convertToBlob({ type: 'image/png' });
  }
}

/**
 * Draws the tile of a pattern, from the same shapes as on the screen.
 *
 * @param {Element} pattern
 * @returns {OffscreenCanvas}
 */
function drawTile(pattern) {
  const [width, height] = ['width', 'height'].map((name) => readNumber(pattern, name) * SCALE);
  const tile = new OffscreenCanvas(Math.round(width ?? 1), Math.round(height ?? 1));
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (tile.getContext('2d'));
  const tint = getComputedStyle(pattern).getPropertyValue('--tint').trim();
  Object.assign(context, { fillStyle: COLORS.paper, strokeStyle: tint, lineWidth: 1.8 });
  context.fillRect(0, 0, tile.width, tile.height);
  context.scale(SCALE, SCALE);
  context.fillStyle = tint;
  for (const shape of pattern.children) {
    context.globalAlpha = shape.classList.contains('wash') ? 0.16 : 1;
    const [x = 0, y = 0, w = 0, h = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      readNumber(shape, name),
    );
    if (shape.localName === 'rect') context.fillRect(x, y, w, h);
    if (shape.localName === 'path') context.stroke(new Path2D(shape.getAttribute('d') ?? ''));
    if (shape.localName !== 'circle') continue;
    context.beginPath();
    const [cx = 0, cy = 0, r = 0] = ['cx', 'cy', 'r'].map((name) => readNumber(shape, name));
    context.arc(cx, cy, r, 0, 2 * Math.PI);
    context.fill();
  }
  return tile;
}

/**
 * @param {Element} element
 * @param {string} name Of an attribute.
 */
function readNumber(element, name) {
  return Number(element.getAttribute(name) ?? 0);
}
