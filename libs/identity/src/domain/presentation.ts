export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** How a person wants the screens; null where they never chose and the device decides. */
export interface Presentation {
  language: Language | null;
  elder: boolean | null;
}
