import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText, type IconName, referralState, StateMark } from '../components';
import { useExpertiseWord } from '../directory/organizations';
import { useNetwork, useSignedIn } from '../session/session';
import { apart } from '../texts/joining';
import { findPlaces } from './find-places';
import { type Found, type MarkedText, useFound } from './found';
import { Marked } from './marked';

/** One thing found, and where it leads. */
export interface Option {
  key: string;
  to: string;
  icon: IconName;
  title: ReactNode;
  under?: ReactNode;
  end?: ReactNode;
}

export interface Group {
  id: keyof Found | 'places';
  heading: string;
  options: Option[];
}

/** Everything found for what is typed, in groups, pages of the product included. */
export function useGroups(typed: string) {
  const { t } = useTranslation('search');
  const session = useSignedIn();
  const { data: network } = useNetwork();
  const { data, error, isSettled } = useFound(typed);
  const optionsOf = useOptions();
  const isDemo = network?.demo ?? false;
  const found = findPlaces(typed, session, isDemo, t);
  const ofPlaces: Group = {
    id: 'places',
    heading: t('group.places'),
    options: found.map(({ place, name, alias }) => ({
      key: `place-${place.id}`,
      to: place.to,
      icon: place.icon,
      title: <Marked {...name} />,
      under: alias && <Marked {...alias} />,
    })),
  };
  const ofThings = data ? optionsOf(data) : [];
  const isPageMeant = found.some(({ isMeant }) => isMeant);
  const groups = (isPageMeant ? [ofPlaces, ...ofThings] : [...ofThings, ofPlaces]).filter(
    ({ options }) => options.length > 0,
  );
  return { groups, error, isSettled };
}

function useOptions(): (found: Found) => Group[] {
  const { t } = useTranslation('search');
  const { t: shell } = useTranslation('shell');
  const { active, account } = useSignedIn();
  const label = useExpertiseWord();
  const named = (text: MarkedText) => <Marked {...text} />;
  const isAdmin = active?.role === 'organization-admin';
  return (found) => [
    {
      id: 'people',
      heading: t('group.people'),
      options: found.people.map(({ accountId, name, role }) => ({
        key: accountId,
        to: isAdmin && accountId !== account.id ? `/people/${accountId}` : '/people',
        icon: 'user',
        title: named(name),
        under: shell(`role.${role}`),
      })),
    },
    {
      id: 'organizations',
      heading: t('group.organizations'),
      options: found.organizations.map(({ id, name, shortName, because }) => ({
        key: id,
        to: `/directory/${id}`,
        icon: 'dir',
        title: named(name),
        under: because ? (
          <>
            {t(`because.${because.what}`)}
            {named(because.text)}
          </>
        ) : (
          shortName && shortName.text !== name.text && named(shortName)
        ),
      })),
    },
    {
      id: 'referrals',
      heading: t('group.referrals'),
      options: found.referrals.map(({ id, number, side, status, businessStatus, hands, needCode, counterpart }) => ({
        key: id,
        to: `/referrals/${id}`,
        icon: 'refer',
        title: named(number),
        under: apart([label(needCode), counterpart ?? ''].filter(Boolean)),
        end: <StateMark state={referralState(status, businessStatus)} side={side} hands={hands} />,
      })),
    },
    {
      id: 'caseFiles',
      heading: t('group.caseFiles'),
      options: found.caseFiles.map(({ id, number, subjectCode }) => ({
        key: id,
        to: `/cases/${id}`,
        icon: 'doc',
        title: named(number),
        under: subjectCode,
      })),
    },
    {
      id: 'liveSessions',
      heading: t('group.liveSessions'),
      options: found.liveSessions.map(({ id, title, organizationName, startsAt }) => ({
        key: id,
        to: `/live/${id}`,
        icon: 'live',
        title: named(title),
        under: organizationName,
        end: <DateText value={startsAt} />,
      })),
    },
    {
      id: 'asksOffers',
      heading: t('group.asksOffers'),
      options: found.asksOffers.map(({ id, kind, what, state, organizationName }) => ({
        key: id,
        to: `/asks-offers/${id}`,
        icon: 'hand',
        title: named(what),
        under: apart([t(`askOffer.${kind}`), organizationName]),
        end: t(`askOffer.${state}`),
      })),
    },
    {
      id: 'cohorts',
      heading: t('group.cohorts'),
      options: found.cohorts.map(({ id, name, programmeName }) => ({
        key: id,
        to: `/cohorts/${id}`,
        icon: 'people',
        title: named(name),
        under: programmeName,
      })),
    },
    {
      id: 'grants',
      heading: t('group.grants'),
      options: found.grants.map(({ id, title, agreementNo, funderName, published }) => ({
        key: id,
        to: `/grants/${id}`,
        icon: 'money',
        title: named(title),
        under: apart([funderName, published ? t('published') : (agreementNo ?? '')].filter(Boolean)),
      })),
    },
  ];
}
