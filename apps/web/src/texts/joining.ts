import i18next from 'i18next';

const isEnglish = () => i18next.language === 'en';

/** The small letter English wants inside a sentence; 'WeCom' and 'A01' stay, and Chinese has none. */
export const inside = (label: string) =>
  isEnglish() && /^(?:[A-Z][a-z]+(?![A-Za-z])|A [a-z])/.test(label) ? label[0].toLowerCase() + label.slice(1) : label;

const insideAfterFirst = (label: string, index: number) => (index === 0 ? label : inside(label));

/** Names side by side: 暖檐、星桥 · Nuanyan, Xingqiao */
export const listed = (names: readonly string[]) => names.join(i18next.t('list.comma'));

/** Labels as one list: 入户探访、防跌倒 · Home visits, fall prevention */
export const labelsListed = (labels: readonly string[]) => listed(labels.map(insideAfterFirst));

/** Labels in a sentence that begins before them. */
export const labelsInside = (labels: readonly string[]) => listed(labels.map(inside));

/** Parts of one line, as they are: 社工甲，暖檐 · Worker A, Nuanyan */
export const phrases = (parts: readonly string[]) => parts.join(i18next.t('list.phrase'));

/** What is said of one person: 老年人，女，80-84岁 · Older person, female, aged 80-84 */
export const traits = (parts: readonly string[]) => phrases(parts.map(insideAfterFirst));

/** Longer parts, each with commas of its own. */
export const clauses = (parts: readonly string[]) => parts.map(insideAfterFirst).join(i18next.t('list.clause'));

/** Whole sentences written without their full stops. */
export const sentences = (parts: readonly string[]) => parts.join(i18next.t('list.sentence'));

/** Whole sentences with their full stops. */
export const told = (parts: readonly string[]) => parts.filter(Boolean).join(isEnglish() ? ' ' : '');

/** Facts on one line that are no sentence. */
export const apart = (parts: readonly string[]) => parts.join(i18next.t('list.gap'));
