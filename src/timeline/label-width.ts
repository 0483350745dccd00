/*
 * How wide a text will be in the label font, for pictures that are drawn where there is no browser to ask. The table holds the advance widths of
 * Public Sans at weight 400, as they stand in `src/assets/fonts/sans-latin.woff2`, in hundredths of the font size, rounded up; kerning, which
 * the table leaves out, only makes texts narrower. The browser tests compare it with what is drawn.
 */

const charactersByWidth: Record<number, string> = {
  22: '`´',
  23: '.:·',
  24: ';‘’',
  25: " ',i‚",
  26: '!¡',
  27: 'j|¦',
  28: '‹›',
  29: 'I',
  30: '¨',
  31: '()[]l',
  32: '•',
  33: '{',
  34: '}',
  36: '/\\',
  38: '-',
  39: 'Jt',
  40: '*fr',
  41: '1',
  42: '“”',
  43: '"„',
  46: '«',
  47: '°',
  48: '^»',
  49: 'z',
  50: '§',
  51: 'vs',
  52: '_¿',
  53: '?',
  54: 'y×',
  55: '<>c',
  56: '+=a±÷–−',
  57: 'ekox~',
  58: 'Lhn',
  59: 'uß',
  60: '2FTbdpq€',
  61: '#7Y',
  62: '0£',
  63: '3469Eg',
  64: 'PZ',
  65: '58',
  66: '$',
  67: 'S',
  68: 'BRV',
  69: 'CKX',
  70: 'D',
  71: '&AU',
  74: 'GO',
  75: 'Q',
  76: 'NØ',
  77: 'H…',
  78: 'w',
  82: '©',
  84: '@',
  87: 'm',
  89: 'M',
  91: '%',
  92: 'æ',
  95: 'œ',
  96: 'W',
  98: 'Æ',
  112: 'Œ—',
};

const widths = new Map(Object.entries(charactersByWidth).flatMap(([width, characters]) => [...characters].map((character) => [character, Number(width) / 100] as const)));

/** A letter with an accent is as wide as without; what the font does not have, such as Chinese, is as wide as it is high. */
const getWidth = (character: string) => widths.get(character) ?? widths.get(character.normalize('NFD')[0]!) ?? 1;

/** The width of a text in the label font, in units of the font size given, never too little. */
export function measureLabel(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += getWidth(character);
  return width * size;
}

/** A name, cut at its end where it is wider than its room. */
export function cutName(name: string, room: number, size: number): string {
  if (measureLabel(name, size) <= room) return name;
  let end = name.length;
  while (end > 0 && measureLabel(`${name.slice(0, end)}…`, size) > room) end -= 1;
  return `${name.slice(0, end).trimEnd()}…`.toWellFormed();
}
