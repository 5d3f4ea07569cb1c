/** The text of one element of a list in a JSON document, and its place counted from 1. */
export interface JsonElement {
  place: number;
  text: string;
}

const closing: Record<string, string> = { '{': '}', '[': ']' };

/**
 * Cuts the elements of one top-level list (`{"grants": [ … ]}`) out of a document that arrives in pieces, without holding
 * the document. Each element is parsed by whoever takes it, so a broken one stops nobody else.
 */
export class JsonElements {
  private text = '';
  private place = 0;
  private depth: string[] = [];
  private inString = false;
  private escaped = false;
  private elementFrom = -1;
  private stringFrom = -1;
  private key = '';
  private at = 0;
  private state: 'before' | 'inside' | 'after' = 'before';

  constructor(private readonly list: string) {}

  /** False when the document held no such list, or ended inside it. */
  get complete(): boolean {
    return this.state === 'after';
  }

  /** Elements found so far. */
  get count(): number {
    return this.place;
  }

  push(piece: string): JsonElement[] {
    this.text += this.text === '' && this.place === 0 ? piece.replace(/^\uFEFF/, '') : piece;
    const found: JsonElement[] = [];
    for (; this.at < this.text.length && this.state !== 'after'; this.at += 1) {
      const element = this.step(this.text[this.at]);
      if (element !== null) found.push({ place: (this.place += 1), text: element });
    }
    this.forgetWhatIsDone();
    return found;
  }

  private step(character: string): string | null {
    if (this.inString) {
      this.insideString(character);
      return null;
    }
    if (character === '"') {
      this.inString = true;
      this.stringFrom = this.at;
      if (this.state === 'inside' && this.depth.length === 2 && this.elementFrom < 0) this.elementFrom = this.at;
      return null;
    }
    if (character in closing) {
      if (this.state === 'before' && character === '[' && this.depth.length === 1 && this.key === this.list)
        this.state = 'inside';
      else if (this.state === 'inside' && this.depth.length === 2 && this.elementFrom < 0) this.elementFrom = this.at;
      this.depth.push(closing[character]);
      return null;
    }
    if (this.state !== 'inside') {
      if (character === '}' || character === ']') this.depth.pop();
      return null;
    }
    return this.insideList(character);
  }

  private insideList(character: string): string | null {
    if (this.depth.length === 2) {
      if (character === ']') this.state = 'after';
      if (character === ',' || character === ']') return this.cut();
      if (this.elementFrom < 0 && character.trim() !== '') this.elementFrom = this.at;
    } else if (character === '}' || character === ']') this.depth.pop();
    return null;
  }

  private insideString(character: string): void {
    if (this.escaped) this.escaped = false;
    else if (character === '\\') this.escaped = true;
    else if (character === '"') {
      this.inString = false;
      if (this.state === 'before' && this.depth.length === 1) this.key = this.text.slice(this.stringFrom + 1, this.at);
    }
  }

  private cut(): string | null {
    if (this.elementFrom < 0) return null;
    const element = this.text.slice(this.elementFrom, this.at).trim();
    this.elementFrom = -1;
    return element;
  }

  private forgetWhatIsDone(): void {
    const keepFrom = this.elementFrom >= 0 ? this.elementFrom : this.inString ? this.stringFrom : this.at;
    this.text = this.text.slice(keepFrom);
    this.at -= keepFrom;
    if (this.elementFrom >= 0) this.elementFrom = 0;
    this.stringFrom -= keepFrom;
  }
}
