import { expect, test } from 'vitest';
import { fitLines, setLine, setLines } from '../../../src/share/text.ts';

const serif = { family: 'serif', weight: 600, fill: '#000' } as const;
const sans = { family: 'sans', weight: 400, fill: '#000' } as const;
const getTexts = (lines: { text: string }[]) => lines.map(({ text }) => text);

/** The outlines of one character, as drawn at the same place each. */
const drawCharacter = async (character: string) => / d="([^"]*)"/.exec((await setLine(character, { ...serif, size: 100 })).draw(0, 0))![1]!;

test('has a shape of its own for each character of Latin, Cyrillic, Greek, Vietnamese and Chinese', async () => {
  const characters = [...new Set('EncroChat0123456789ČešťinaŁódźПризракЇжакΕλληνικάNguyễnẩờ幽灵加密通讯网络覆灭记审判')];
  const shapes = await Promise.all(characters.map(drawCharacter));
  expect(characters.filter((_, index) => shapes[index]!.length < 20)).toEqual([]);
  // Boxes for what a font lacks would all be the same; Latin, Cyrillic and Greek share a few shapes.
  const twins = characters.filter((_, index) => shapes.indexOf(shapes[index]!) !== index);
  expect(twins.filter((character) => !/[аеоприсхαο]/i.test(character))).toEqual([]);
});

test('sets an accent that is written apart like one that is not', async () => {
  expect(await drawCharacter('C\u030c')).toBe(await drawCharacter('Č'));
});

test('says which character no font has', async () => {
  await expect(setLine('ش', { ...serif, size: 20 })).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: No font for share pictures has the character “ش” (U+0634). Add a package that has it to src/share/faces.ts.]`);
});

test('is as wide as its letters, in proportion to its size', async () => {
  const small = await setLine('at least 6,558', { ...sans, size: 20 });
  const large = await setLine('at least 6,558', { ...sans, size: 40 });
  expect(large.width).toBeCloseTo(2 * small.width, 6);
  expect(small.width).toBeGreaterThan(100);
});

test('keeps the text beside its outlines, escaped', async () => {
  const line = await setLine('A & “B” <C>', { ...serif, size: 20 });
  expect(line.draw(0, 0)).toMatch(/^<path aria-label="A &amp; “B” &lt;C&gt;" fill="#000" d="M[^"]+Z"\/>$/);
});

test('ends lines at spaces, hyphens and between Chinese characters, never before a closing mark', async () => {
  const style = { ...serif, size: 40 };
  expect(getTexts(await setLines('one two-three four', style, 150))).toMatchInlineSnapshot(`
    [
      "one",
      "two-",
      "three",
      "four",
    ]
  `);
  expect(getTexts(await setLines('加密手机，通讯（幽灵）网络', style, 165))).toMatchInlineSnapshot(`
    [
      "加密手",
      "机，通讯",
      "（幽灵）",
      "网络",
    ]
  `);
  expect(getTexts(await setLines('records.example.org/gone-dark 3.7', style, 230))).toMatchInlineSnapshot(`
    [
      "records.",
      "example.",
      "org/gone-",
      "dark 3.7",
    ]
  `);
});

test('takes the first size that fits, and an ellipsis where none does', async () => {
  const fitted = await fitLines('Larkline and Quillphone', serif, 300, { sizes: [40, 20, 10], lines: 1 });
  expect(fitted.map(({ text, size }) => ({ text, size }))).toEqual([{ text: 'Larkline and Quillphone', size: 20 }]);
  expect(getTexts(await fitLines('Larkline and Quillphone', serif, 150, { sizes: [20], lines: 1 }))).toMatchInlineSnapshot(`
    [
      "Larkline and…",
    ]
  `);
});
