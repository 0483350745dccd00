import sax from 'sax';

/** An element of an XML file. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  /** All text in it. */
  text: string;
  children: XmlElement[];
  /** All elements of a name below this one, in order. */
  findAll(name: string): XmlElement[];
}

/** Parses XML by the letter of the standard: anything that is not well-formed throws. */
export function parseXml(source: string): XmlElement {
  const document = makeElement('#document', {});
  const open = [document];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const element = makeElement(name, attributes as Record<string, string>);
    open.at(-1)!.children.push(element);
    open.push(element);
  };
  parser.onclosetag = () => void open.pop();
  parser.ontext = parser.oncdata = (text) => {
    for (const element of open) element.text += text;
  };
  parser.write(source).close();
  return document.children[0]!;
}

function makeElement(name: string, attributes: Record<string, string>): XmlElement {
  return {
    name,
    attributes,
    text: '',
    children: [],
    findAll(wanted) {
      return this.children.flatMap((child) => [...(child.name === wanted ? [child] : []), ...child.findAll(wanted)]);
    },
  };
}
