import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RequestQueue } from '../../background/request-queue.js';

/**
 * What happens at a queue, one word each: `NAME@TAB:SIZE` asks, `take` takes the next, `close@TAB`
 * closes a tab. The name's letters say from which place it asks; those that begin with `_` have none.
 *
 * @type {[what: string, steps: string, order: string, gone?: string][]} `order` is that in which
 *   requests are taken, `gone` those that never are.
 */
const CASES = [
  ['one after another', 'a@1:5 b@2:5 c@3:5', 'a b c'],
  ['a short text before a long one', 'a@1:900 b@2:5', 'b a'],
  [
    'a long text before shorter ones that come ever later',
    'a@1:30 b@2:20 take c@2:20 take',
    'b a c',
  ],
  ['the tabs in turn', '_1@1:5 _2@1:5 _3@1:5 _4@2:6 _5@2:6', '_1 _4 _2 _5 _3'],
  [
    'a tab that asks much after one that asks little',
    '_1@1:9 _2@1:9 take take _3@1:9 b@2:8',
    '_1 _2 b _3',
  ],
  ['a tab that was idle without credit', 'a@1:50 take b@1:50 take c@2:40 d@1:30', 'a b d c'],
  ['the newest request of a place', 'a1@1:5 b@2:6 a2@1:7', 'b a2', 'a1'],
  ['what has no place beside its like', '_1@1:5 _2@1:5', '_1 _2'],
  ['what is replaced at no cost to its tab', 'a1@1:90 a2@1:5 b@2:6', 'a2 b', 'a1'],
  ['nothing of a tab that was closed', 'a@1:5 b@2:6 c@1:1 close@1', 'b', 'a c'],
  ['a request that came before the one in its place was asked', 'a1@1:5 take a2@1:5', 'a1 a2'],
];

describe('the queue of requests takes', () => {
  for (const [what, steps, order, gone = ''] of CASES) {
    it(what, () => {
      /** @type {RequestQueue<{ name: string, tab: number, place: string | null, size: number }>} */
      const queue = new RequestQueue();
      /** @type {string[]} */
      const taken = [];
      /** @type {string[]} */
      const dropped = [];
      for (const step of steps.split(' ')) {
        const [name = '', rest = ''] = step.split('@');
        const [tab = 0, size = 0] = rest.split(':').map(Number);
        if (name === 'take') taken.push(queue.take()?.name ?? 'nothing');
        else if (name === 'close') note(queue.drop((request) => request.tab === tab));
        else note(queue.add({ name, tab, place: readPlace(name), size }));
      }
      while (!queue.isEmpty) taken.push(queue.take()?.name ?? 'nothing');
      assert.equal(taken.join(' '), order);
      assert.equal(dropped.join(' '), gone);
      assert.equal(queue.take(), null);

      /** @param {{ name: string }[]} requests */
      function note(requests) {
        dropped.push(...requests.map(({ name }) => name));
      }
    });
  }
});

/** @param {string} name */
function readPlace(name) {
  return name.startsWith('_') ? null : name.replace(/\d/g, '');
}
