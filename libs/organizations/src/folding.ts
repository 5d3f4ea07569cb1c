import { Converter } from 'opencc-js/t2cn';
import { foldText } from './domain/directory-words';

let converter: ((text: string) => string) | undefined;
/** Its dictionary is read when the first word is folded: most processes fold none for a long time. */
const simplify = (text: string): string => (converter ??= Converter({ from: 't', to: 'cn' }))(text);

/** One form for what looks alike: full-width signs, capitals, traditional characters. */
export const folded = (text: string): string => foldText(text, simplify);
