import { Converter } from 'opencc-js/t2cn';
import { foldText } from './domain/directory-words';

const simplify = Converter({ from: 't', to: 'cn' });

/** One form for what looks alike: full-width signs, capitals, traditional characters. */
export const folded = (text: string): string => foldText(text, simplify);
