import { useSyncExternalStore } from 'react';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** 100, 125, 150 and 190 %; styles/elder.css says what each means (domain 2.11). */
export const textSizes = ['usual', 'larger', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** What a person chose on this device; what they never chose is absent. */
export interface Choices {
  language?: Language;
  elder?: boolean;
  textSize?: TextSize;
}

export interface Presentation {
  language: Language;
  elder: boolean;
  textSize: TextSize;
}

const storageKey = 'tongxing.presentation';

/** What stands in a stored text: nonsense in it is nothing chosen. */
export function choicesIn(text: string): Choices {
  try {
    const { language, elder, textSize } = JSON.parse(text) as Record<string, unknown>;
    return {
      ...(languages.some((known) => known === language) && { language: language as Language }),
      ...(typeof elder === 'boolean' && { elder }),
      ...(textSizes.some((known) => known === textSize) && { textSize: textSize as TextSize }),
    };
  } catch {
    return {};
  }
}

function stored(): Choices {
  try {
    return choicesIn(localStorage.getItem(storageKey) ?? '{}');
  } catch {
    // A private window may refuse its storage.
    return {};
  }
}

function store() {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choices));
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

const ofDevice = (): Language => (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');
const seen = (choices: Choices): Presentation => ({
  language: ofDevice(),
  elder: false,
  textSize: 'usual',
  ...choices,
});

let choices = stored();
let now = seen(choices);
const listeners = new Set<() => void>();

function mark() {
  document.documentElement.lang = now.language;
  document.documentElement.toggleAttribute('data-elder', now.elder);
  document.documentElement.dataset['text'] = now.textSize;
}
mark();

/** Takes over choices; the texts follow by `onPresentation`. */
export function choose(change: Choices) {
  choices = { ...choices, ...change };
  now = seen(choices);
  store();
  mark();
  for (const listener of listeners) listener();
}

/** Puts other choices in the place of all there were: somebody else uses this device from the next page on. */
export function exchange(others: Choices): Choices {
  const before = choices;
  choices = others;
  now = seen(choices);
  store();
  return before;
}

export const presentation = () => now;
export const chosen = () => choices;

export function onPresentation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Language and version of the screens, and how to change them. */
export function usePresentation() {
  const { language, elder, textSize } = useSyncExternalStore(onPresentation, presentation);
  return {
    language,
    elder,
    textSize,
    setLanguage: (next: Language) => choose({ language: next }),
    setElder: (next: boolean) => choose({ elder: next }),
    setTextSize: (next: TextSize) => choose({ textSize: next }),
  };
}
