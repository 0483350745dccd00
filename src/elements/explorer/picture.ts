/** What is drawn into a saved picture beside the timeline. */
export interface PictureWords {
  format: 'svg' | 'png';
  title: string;
  /** What the view shows, in a sentence: it names the range. */
  sentence: string;
  /** Address of the view. */
  address: string;
}

const properties = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'fill-opacity', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight', 'paint-order', 'display'] as const;

/** Font size and line height of the sentence, in pixels of the picture. */
const sentenceSize = 13;
const lineHeight = 19;

/** Saves the timeline as it stands, with title, sentence, credit and address drawn in. Returns false where the browser can't. */
export async function savePicture(svg: SVGSVGElement, words: PictureWords): Promise<boolean> {
  const picture = toPicture(svg, words);
  const text = new XMLSerializer().serializeToString(picture);
  const blob = words.format === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await toPng(text, picture.width.baseVal.value, picture.height.baseVal.value);
  if (!blob) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `gone-dark-timeline.${words.format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return true;
}

/** A copy that needs no style sheet: what the page's styles say stands in attributes. */
function toPicture(svg: SVGSVGElement, { title, sentence, address }: PictureWords): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll<SVGElement>('*');
  for (const [index, element] of copy.querySelectorAll<SVGElement>('*').entries()) {
    const style = getComputedStyle(originals[index]!);
    for (const property of properties) element.setAttribute(property, style.getPropertyValue(property));
    for (const attribute of [...element.attributes]) if (/^(?:class|tabindex|aria-|data-)/.test(attribute.name)) element.removeAttribute(attribute.name);
  }
  for (const hidden of copy.querySelectorAll('[display="none"]')) hidden.remove();
  const { width, height } = svg.viewBox.baseVal;
  const font = '"Public Sans", Arial, sans-serif';
  const lines = wrap(sentence, width, `${sentenceSize}px ${font}`);
  const [above, below] = [46 + lines.length * lineHeight, 34];
  const page = getComputedStyle(document.body);
  copy.removeAttribute('class');
  copy.removeAttribute('aria-hidden');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `-20 ${-above} ${width + 40} ${height + above + below}`);
  copy.setAttribute('width', String(width + 40));
  copy.setAttribute('height', String(height + above + below));
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    return element;
  };
  copy.prepend(add('rect', { x: -20, y: -above, width: width + 40, height: height + above + below, fill: page.backgroundColor }), add('title', {}, sentence));
  copy.append(
    add('text', { x: 0, y: 28 - above, 'font-family': 'Georgia, serif', 'font-size': 24, 'font-weight': 600, fill: page.color }, title),
    ...lines.map((line, index) => add('text', { x: 0, y: 28 - above + (index + 1.2) * lineHeight, 'font-family': font, 'font-size': sentenceSize, fill: page.color }, line)),
    add('text', { x: 0, y: height + 18, 'font-family': font, 'font-size': 11, fill: page.color }, `Gone Dark, CC BY 4.0 · ${address}`),
  );
  return copy;
}

/** Breaks a text into lines of at most `width` pixels in a font, as CSS writes it. */
function wrap(text: string, width: number, font: string): string[] {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  const fits = (line: string) => (context?.measureText(line).width ?? line.length * 7) <= width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Draws the text of an SVG; null where the browser can't. */
async function toPng(text: string, width: number, height: number): Promise<Blob | null> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
