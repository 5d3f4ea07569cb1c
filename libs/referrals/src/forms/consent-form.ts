import { emptyLine, filled, plain, strong, type FormDocument, type FormPart } from '@app/documents';
import { ticksOf, woven, type FormFacts } from './form-facts';
import type { FormWords } from './texts/forms-zh-cn';

/**
 * T2 知情同意书 (domain.md 3.3): read aloud, ticked and signed by hand, so nothing is ticked beforehand. Printed large. What is
 * asked for is listed; without facts every field can be ticked.
 */
export function consentForm(
  facts: FormFacts | null,
  words: FormWords,
  printed: Pick<FormDocument, 'above' | 'below'>,
): FormDocument {
  const { consent, signatures } = words;
  const asked = facts ? facts.asked.map((field) => [field, words.field[field]]) : Object.entries(words.field);
  const contact = facts?.recipient?.phone ?? null;
  const parts: FormPart[] = [
    {
      kind: 'paragraph',
      spans: [
        plain(consent.hello[0]),
        facts?.recipient ? strong(facts.recipient.name) : emptyLine,
        plain(consent.hello[1]),
      ],
    },
    {
      kind: 'paragraph',
      spans: [strong(consent.tell[0]), plain(consent.tell[1]), strong(consent.tell[2]), plain(consent.tell[3])],
    },
    {
      kind: 'ticks',
      items: [
        ...ticksOf(Object.fromEntries(asked) as Record<string, string>, []),
        { label: consent.other, ticked: false },
      ],
    },
    {
      kind: 'paragraph',
      spans: [
        strong(consent.use[0]),
        plain(consent.use[1]),
        facts?.card ? filled(consent.uses[facts.card.mode]) : emptyLine,
        plain(consent.use[2]),
        filled(contact),
      ],
    },
    {
      kind: 'paragraph',
      spans: [strong(consent.keep[0]), ...woven(consent.keep.slice(1), filled(facts?.consentEndsOn ?? null))],
    },
    {
      kind: 'paragraph',
      spans: [
        strong(consent.sensitive[0]),
        ...woven(
          consent.sensitive.slice(1),
          facts ? filled(consent.sensitiveWhy) : emptyLine,
          facts ? filled(consent.sensitiveImpact) : emptyLine,
        ),
      ],
    },
    {
      kind: 'paragraph',
      spans: [strong(consent.refuse[0]), ...woven(consent.refuse.slice(1), filled(facts?.source.phone ?? null))],
    },
    { kind: 'paragraph', spans: [strong(consent.exceptions[0]), plain(consent.exceptions[1])] },
    { kind: 'ticks', items: consent.answers.map((label) => ({ label, ticked: false })) },
    {
      kind: 'signatures',
      lines: [
        signatures.self,
        signatures.guardian,
        signatures.relation,
        signatures.childView,
        signatures.witness,
        signatures.date,
      ].map((label) => ({ label, value: null })),
      fingerprint: words.fingerprint,
      seals: [words.seal(words.agency)],
    },
  ];
  return { title: words.titles.consent, isLarge: true, parts, ...printed };
}
