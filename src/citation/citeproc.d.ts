declare module 'citeproc' {
  /** What the processor asks its host for. https://citeproc-js.readthedocs.io/en/latest/running.html */
  export interface System {
    /** The XML of a locale such as en-GB. */
    retrieveLocale(language: string): string;
    /** The CSL-JSON of an item; the processor writes into it. */
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    updateItems(ids: readonly string[]): void;
    /** False where the style has no bibliography. */
    makeBibliography(): [parameters: { entry_ids: string[][] }, entries: string[]] | false;
  }
  const processor: { Engine: typeof Engine };
  export default processor;
}
