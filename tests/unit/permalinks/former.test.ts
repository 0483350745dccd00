import { expect, test } from 'vitest';
import { placeFormerIds } from '../../../src/permalinks/former.ts';

test('puts an old id first into what has the new one', () => {
  expect(placeFormerIds('<ul><li class="x" id="new">Ä text</li></ul><h2 id="head">H</h2>', new Map([['old', 'new'], ['older', 'new'], ['h', 'head']])).html).toBe(
    '<ul><li class="x" id="new"><span class="former" id="old"></span><span class="former" id="older"></span>Ä text</li></ul><h2 id="head"><span class="former" id="h"></span>H</h2>',
  );
});

test('leaves the summary first in a folded list', () => {
  expect(placeFormerIds('<details id="new"><summary>S</summary></details>', new Map([['old', 'new']])).html).toBe('<details id="new"><summary><span class="former" id="old"></span>S</summary></details>');
});

test('names old ids that find no place, and those that are still there', () => {
  const { html, unplaced, present } = placeFormerIds('<ol id="list"><li id="a">A</li></ol>', new Map([['x', 'list'], ['y', 'nowhere'], ['a', 'list']]));
  expect({ html, unplaced, present }).toEqual({ html: '<ol id="list"><li id="a">A</li></ol>', unplaced: ['x', 'y'], present: ['a'] });
});
