export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** 100, 125, 150 and 190 %: at the largest the main text stands at 30 px (domain 2.11). */
export const textSizes = ['usual', 'larger', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** How a person wants the screens; null where they never chose and the device decides. */
export interface Presentation {
  language: Language | null;
  elder: boolean | null;
  textSize: TextSize | null;
}
