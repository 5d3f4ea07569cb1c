import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schema, answer, client } from '../api';
import { Select, Ticks } from '../components/choices';
import { useOrganizationNames } from '../directory/organizations';
import type { Written } from './draft-form';
import { usePersonWord } from './words';

type Household = Schema<'HouseholdDto'>;

/** Somebody the organisation already looks after, by the id a case file leads here with. */
export const useKnownPerson = (id: string | null) =>
  useQuery({
    queryKey: ['service-user', 'one', id],
    enabled: id !== null,
    queryFn: ({ signal }) =>
      answer(client.GET('/api/service-users/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });

export const useKnownHousehold = (id: string | null) =>
  useQuery({
    queryKey: ['household', 'one', id],
    enabled: id !== null,
    queryFn: ({ signal }) => answer(client.GET('/api/households/{id}', { params: { path: { id: id ?? '' } }, signal })),
  });

/** What stands with the case is not typed again. */
export const writtenAbout = (person: Schema<'ServiceUserDto'>): Partial<Written> => ({
  personId: person.id,
  personCode: person.code,
  group: person.clientGroup,
  sex: person.sex,
  ageBand: person.ageBand,
  household: person.household ?? undefined,
  language: person.language ?? undefined,
  areaCode: person.areaCode ?? undefined,
});

export const membersOf = ({ members }: Household, chosen: readonly string[]) =>
  members
    .filter(({ personId }) => chosen.includes(personId))
    .map(({ personId, code, clientGroup, sex, ageBand }) => ({
      personId,
      personCode: code,
      group: clientGroup,
      sex,
      ageBand,
    }));

interface MembersProps {
  household: Household;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
  /** Those asked; where they are several, each member goes to one of them. */
  partnerIds: readonly string[];
  partners: Readonly<Record<string, string>>;
  onPartner: (partners: Record<string, string>) => void;
}

/** Each chosen member becomes a referral of their own, with a consent of their own. */
export function Members({ household, chosen, onChoose, partnerIds, partners, onPartner }: MembersProps) {
  const { t } = useTranslation('writing');
  const person = usePersonWord();
  const names = useOrganizationNames(partnerIds);
  return (
    <>
      <Ticks
        legend={t('members.legend')}
        help={t('members.help')}
        options={household.members.map(({ personId, code, clientGroup, sex, ageBand }) => ({
          value: personId,
          word: t('members.one', { code, person: person({ group: clientGroup, sex, ageBand }) }),
        }))}
        values={chosen}
        onChange={onChoose}
      />
      {partnerIds.length > 1 &&
        household.members
          .filter(({ personId }) => chosen.includes(personId))
          .map(({ personId, code }) => (
            <Select
              key={personId}
              id={`member-partner-${personId}`}
              label={t('members.partner', { code })}
              options={partnerIds.map((id) => ({ value: id, word: names.get(id) ?? '' }))}
              value={partnerIds.includes(partners[personId] ?? '') ? partners[personId] : partnerIds[0]}
              onChange={(id) => id && onPartner({ ...partners, [personId]: id })}
            />
          ))}
    </>
  );
}
