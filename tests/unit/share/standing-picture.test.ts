import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { dark } from '../../../src/share/palette.ts';
import { renderPng } from '../../../src/share/png.ts';
import { drawLife, drawTimeline } from '../../../src/share/standing-picture.ts';
import { parseXml } from '../../site/xml.ts';
import { makeNetwork, namedCases } from '../timeline/cases.ts';

const options = { edge: '2026-11-25', host: 'gone-dark.example', title: 'Networks & more', description: 'A line for each “network” <here>.' };
const drawings = [
  ...Object.entries(namedCases).map(([name, { networks, successions }]) => ({ name: `the timeline: ${name}`, draw: () => drawTimeline(networks, successions, options) })),
  ...Object.entries(namedCases).flatMap(([name, { networks }]) => networks.map((network) => ({ name: `a life: ${name}, ${network.slug}`, draw: () => drawLife(network, options) }))),
];

test.each(drawings)('is a file of its own, in words too, that needs no font, style or script ($name)', async ({ draw }) => {
  const svg = await draw();
  const xml = parseXml(svg);
  expect(xml.findAll('title').map(({ text }) => text)).toEqual([options.title]);
  expect(xml.findAll('desc').map(({ text }) => text)).toEqual([options.description]);
  expect(svg).not.toMatch(/<text|<style|<script|font-|NaN|undefined|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
});

test.each(drawings)('refers only to outlines that it has ($name)', async ({ draw }) => {
  const svg = await draw();
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const used = [...svg.matchAll(/(?:href="#|url\(#)([\w-]+)/g)].map(([, id]) => id!);
  expect(new Set(ids).size).toBe(ids.length);
  expect(used.filter((id) => !ids.includes(id))).toEqual([]);
});

test('is the same each time', async () => {
  for (const { draw } of drawings) expect(await draw()).toBe(await draw());
});

test('is drawn larger for a PNG, on the paper of its theme', async () => {
  const network = makeNetwork({ name: '加密通讯网络' });
  const svg = await drawLife(network, { ...options, theme: dark });
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  const png = decode(await renderPng(svg, 2));
  expect([png.width, png.height]).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(png.palette![0]!.slice(0, 3)).toEqual([0x16, 0x15, 0x13]);
  expect(png.data.filter((colour) => colour !== 0).length / png.data.length).toBeGreaterThan(0.01);
});
