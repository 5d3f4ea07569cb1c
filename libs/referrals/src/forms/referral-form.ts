import type { FormDocument, FormPart, FormRow } from '@app/documents';
import { fieldRow, listed, ticksOf, type FormFacts } from './form-facts';
import type { FormWords } from './texts/forms-zh-cn';

type Printed = Pick<FormDocument, 'above' | 'below'>;

/** T1 个案转介表 (domain.md 3.1), with places for both seals. Without facts: the blank form. */
export function referralForm(facts: FormFacts | null, words: FormWords, printed: Printed): FormDocument {
  const { sections } = words;
  const protectedRow = (field: Parameters<typeof fieldRow>[0], label: string): FormRow =>
    fieldRow(field, label, facts, words);
  const parts: FormPart[] = [
    { kind: 'heading', text: sections.referral },
    { kind: 'rows', rows: referralRows(facts, words) },
    { kind: 'heading', text: sections.person },
    {
      kind: 'rows',
      rows: [
        ...cardRows(facts, words),
        protectedRow('name', words.rows.name),
        protectedRow('phone', words.rows.personPhone),
        protectedRow('address', words.rows.address),
        protectedRow('abilityGrade', words.rows.abilityGrade),
        protectedRow('health', words.rows.health),
        protectedRow('family', words.rows.family),
        protectedRow('guardian', words.rows.guardian),
      ],
    },
    { kind: 'heading', text: sections.need },
    {
      kind: 'rows',
      rows: [
        {
          label: words.rows.reasons,
          value: facts?.card ? listed(facts.card.reasonCodes, words.reason, words) : null,
        },
        protectedRow('story', words.rows.story),
        protectedRow('wish', words.rows.wish),
        { label: words.rows.services, value: facts?.services.join(words.list) || null },
        protectedRow('message', words.rows.message),
      ],
    },
    { kind: 'heading', text: sections.done },
    { kind: 'rows', rows: [protectedRow('priorServices', words.rows.priorServices)] },
    { kind: 'heading', text: sections.risk },
    { kind: 'ticks', items: ticksOf(words.risk, facts?.card?.riskCodes ?? []) },
    { kind: 'rows', rows: [{ label: words.rows.measures, value: null }] },
    { kind: 'heading', text: sections.attachments },
    { kind: 'ticks', items: words.attachments.map((label) => ({ label, ticked: false })) },
    { kind: 'heading', text: sections.signatures },
    {
      kind: 'signatures',
      lines: [
        words.signatures.person,
        words.signatures.worker,
        words.signatures.supervisor,
        words.signatures.receivedBy,
        words.signatures.date,
      ].map((label) => ({ label, value: null })),
      seals: [words.seal(words.source), words.seal(words.target)],
    },
  ];
  return { title: words.titles.referral, isLarge: false, parts, ...printed };
}

function referralRows(facts: FormFacts | null, words: FormWords): FormRow[] {
  const { rows } = words;
  return [
    { label: rows.mode, value: facts?.card ? words.mode[facts.card.mode] : null },
    { label: rows.urgency, value: facts?.card ? words.urgency[facts.card.urgency] : null },
    { label: rows.source, value: facts && [facts.source.name, facts.source.phone].filter(Boolean).join('  ') },
    { label: rows.worker, value: facts?.worker ?? null },
    {
      label: rows.recipient,
      value: facts?.recipient ? [facts.recipient.name, facts.recipient.phone].filter(Boolean).join('  ') : null,
    },
    { label: rows.date, value: facts?.sentOn ?? null },
    { label: rows.basis, value: facts && words.basis[facts.basis] },
  ];
}

function cardRows(facts: FormFacts | null, words: FormWords): FormRow[] {
  const card = facts?.card;
  const { rows } = words;
  return [
    { label: rows.caseNo, value: card?.personCode ?? null },
    { label: rows.group, value: card ? words.group[card.group] : null },
    { label: rows.sexAge, value: card ? [words.sex[card.sex], words.age(card.ageBand)].join(words.list) : null },
    { label: rows.household, value: card?.household ? words.household[card.household] : null },
    { label: rows.language, value: card?.language ? words.language[card.language] : null },
    { label: rows.community, value: card?.community ?? null },
  ];
}
