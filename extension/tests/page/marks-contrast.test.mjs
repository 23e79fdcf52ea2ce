import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { KINDS } from '../../shared/kinds.js';

/** @typedef {[red: number, green: number, blue: number]} Color Each from 0 to 255. */

const MARKS = readFileSync(new URL('../../content/marks.css', import.meta.url), 'utf8');

/**
 * Pages as readers meet them: the color of their paper and of their ink.
 *
 * @type {Record<string, { paper: string, ink: string }>}
 */
const PAGES = {
  white: { paper: '#ffffff', ink: '#1a1a1a' },
  gray: { paper: '#f2f2f2', ink: '#333333' },
  sepia: { paper: '#f4ecd8', ink: '#3b2f1e' },
  salmon: { paper: '#fff1e5', ink: '#33302e' },
  blue: { paper: '#e3eefb', ink: '#10233c' },
  dark: { paper: '#1c1c1e', ink: '#e6e6e6' },
  black: { paper: '#000000', ink: '#cccccc' },
  navy: { paper: '#0d1b2a', ink: '#e0e6ee' },
};

/** What WCAG 2.2 asks of graphics (1.4.11), and of text (1.4.3). */
const GRAPHIC = 3;
const TEXT = 4.5;
/** From how much contrast on a line or a tint is to be seen, though it need not stand out. */
const VISIBLE = 1.5;
const TINTED = 1.1;

describe('the marks', () => {
  for (const [name, { paper, ink }] of Object.entries(PAGES)) {
    it(`have lines that stand out on a ${name} page`, () => {
      for (const kind of KINDS) {
        for (const mark of [kind, `${kind}-soft`]) {
          const tint = readTint(mark);
          // The line stands on the mark's own background where it has one.
          const ground = layer(readBackground(mark), parse(paper));
          const ratio = contrast(tint, ground);
          assert(ratio >= GRAPHIC, `${mark} on ${name}: ${ratio.toFixed(2)}`);
        }
      }
    });

    it(`stand out where they are lit, and more than those that are dimmed, on a ${name} page`, () => {
      const { color, alpha } = readLine('dimmed');
      const dimmed = contrast(layer({ color, alpha }, parse(paper)), parse(paper));
      assert(dimmed >= VISIBLE && dimmed < GRAPHIC, `dimmed on ${name}: ${dimmed.toFixed(2)}`);
      for (const kind of KINDS) {
        for (const mark of [kind, `${kind}-soft`]) {
          const ground = layer(readBackground('lit'), layer(readBackground(mark), parse(paper)));
          const ratio = contrast(readTint(mark), ground);
          assert(ratio > dimmed, `${mark}, lit on ${name}: ${ratio.toFixed(2)}`);
        }
      }
      const ratio = contrast(layer(readBackground('lit'), parse(paper)), parse(paper));
      assert(ratio >= TINTED, `lit on ${name}: ${ratio.toFixed(2)}`);
    });

    it(`leave text legible on a ${name} page`, () => {
      for (const mark of [...KINDS, 'nested', 'active', 'lit', 'dimmed']) {
        const ground = layer(readBackground(mark), parse(paper));
        // A source may stand within a claim.
        for (const under of [ground, layer(readBackground('source'), ground)]) {
          const ratio = contrast(parse(ink), under);
          assert(ratio >= TEXT, `${mark} on ${name}: ${ratio.toFixed(2)}`);
        }
      }
    });
  }

  it('tell kinds apart by their line alone', () => {
    // The words that link source and claim stand beside both.
    const marks = [...KINDS, 'cue'];
    const lines = marks.map((mark) => readRule(mark).match(/underline (\w+ [\d.]+px)/)?.[1]);
    assert.equal(new Set(lines).size, marks.length, lines.join(', '));
  });

  it('have a background only where there is no name', () => {
    const marked = KINDS.filter((kind) => readBackground(kind));
    assert.deepEqual(marked, ['anonymous', 'unstated']);
  });
});

/**
 * The declarations of a mark, outside media queries.
 *
 * @param {string} mark
 */
function readRule(mark) {
  const rule = MARKS.match(new RegExp(`^::highlight\\(sourcelight-${mark}\\) \\{([^}]*)\\}`, 'm'));
  assert(rule?.[1], mark);
  return rule[1];
}

/** @param {string} mark */
function readTint(mark) {
  const tint = readRule(mark).match(/text-decoration: [^;]*(#[0-9a-f]{6})/)?.[1];
  assert(tint, mark);
  return parse(tint);
}

/** @param {string} mark */
function readBackground(mark) {
  return readTransparent(mark, 'background-color:');
}

/** A line through which the page shines. @param {string} mark */
function readLine(mark) {
  const line = readTransparent(mark, 'text-decoration: underline [^;]*?');
  assert(line, mark);
  return line;
}

/**
 * @param {string} mark
 * @param {string} before What stands before the color, as a pattern.
 */
function readTransparent(mark, before) {
  const found = readRule(mark).match(
    new RegExp(`${before} ?rgb\\((\\d+) (\\d+) (\\d+) \\/ (\\d+)%\\)`),
  );
  if (!found) return null;
  const [red, green, blue, percent] = found.slice(1).map(Number);
  return {
    color: /** @type {Color} */ ([red, green, blue]),
    alpha: Number(percent) / 100,
  };
}

/**
 * @param {string} hex
 * @returns {Color}
 */
function parse(hex) {
  return /** @type {Color} */ ([1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
}

/**
 * @param {{ color: Color, alpha: number } | null} over
 * @param {Color} under
 * @returns {Color}
 */
function layer(over, under) {
  if (!over) return under;
  const { color, alpha } = over;
  return /** @type {Color} */ (under.map((part, at) => part + alpha * ((color[at] ?? 0) - part)));
}

/**
 * The contrast ratio of WCAG 2.2.
 *
 * @param {Color} a
 * @param {Color} b
 */
function contrast(a, b) {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((one, two) => two - one);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {Color} color */
function luminance(color) {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
