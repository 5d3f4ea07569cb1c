import type { Language } from '@app/kernel';

type Words = (code: string, minutes: number) => string;

/** Neither the recipient nor the person is named: a telephone is read by others too. */
const words: Readonly<Record<Language, Words>> = {
  'zh-CN': (code, minutes) =>
    `【同行】您的社工正在当面请您确认一份同意书。确认码 ${code}，${minutes} 分钟内有效。您不同意，就不用告诉任何人，我们照样为您服务。`,
  en: (code, minutes) =>
    `[Tongxing] Your social worker is asking you to confirm a consent. Code ${code}, valid for ${minutes} minutes. If you do not agree, tell it to nobody; we still serve you.`,
};

export const consentMessage = (code: string, minutes: number, language: Language): string =>
  words[language](code, minutes);
