import { useSyncExternalStore } from 'react';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** What a person chose on this device; what they never chose is absent. */
export interface Choices {
  language?: Language;
  elder?: boolean;
}

export interface Presentation {
  language: Language;
  elder: boolean;
}

const storageKey = 'tongxing.presentation';

function stored(): Choices {
  try {
    const { language, elder } = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown>;
    return {
      ...(languages.some((known) => known === language) && { language: language as Language }),
      ...(typeof elder === 'boolean' && { elder }),
    };
  } catch {
    // A private window may refuse its storage, and anybody may have written nonsense there.
    return {};
  }
}

const ofDevice = (): Language => (/^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en');
const seen = (choices: Choices): Presentation => ({ language: ofDevice(), elder: false, ...choices });

let choices = stored();
let now = seen(choices);
const listeners = new Set<() => void>();

function mark() {
  document.documentElement.lang = now.language;
  document.documentElement.toggleAttribute('data-elder', now.elder);
}
mark();

/** Takes over choices; the texts follow by `onPresentation`. */
export function choose(change: Choices) {
  choices = { ...choices, ...change };
  now = seen(choices);
  try {
    localStorage.setItem(storageKey, JSON.stringify(choices));
  } catch {
    // Without storage the choice lasts as long as the window.
  }
  mark();
  for (const listener of listeners) listener();
}

export const presentation = () => now;
export const chosen = () => choices;

export function onPresentation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Language and version of the screens, and how to change them. */
export function usePresentation() {
  const { language, elder } = useSyncExternalStore(onPresentation, presentation);
  return {
    language,
    elder,
    setLanguage: (next: Language) => choose({ language: next }),
    setElder: (next: boolean) => choose({ elder: next }),
  };
}
