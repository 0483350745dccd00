/** Below this width of the picture its labels are enlarged, see `.mark-label` in home.css. */
const wide = 1088;

/** Measures labels as the picture will show them, each text once. */
export class LabelMeasure {
  #context = document.createElement('canvas').getContext('2d');
  #widths = new Map<string, number>();
  #size = 12;

  /** Takes over the width of the picture on the page, in pixels. Returns whether labels have another size now. */
  resize(width: number): boolean {
    const size = width < wide ? 13.5 : 12;
    if (size === this.#size && this.#widths.size) return false;
    this.#size = size;
    this.#widths.clear();
    return true;
  }

  /** Width of a text, in pixels of the picture. */
  measure = (text: string): number => {
    const known = this.#widths.get(text);
    if (known !== undefined) return known;
    if (this.#widths.size > 5000) this.#widths.clear();
    if (this.#context) this.#context.font = `${this.#size}px "Public Sans", Arial, sans-serif`;
    const width = this.#context?.measureText(text).width ?? text.length * this.#size * 0.55;
    this.#widths.set(text, width);
    return width;
  };
}
