import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ErrorState, Facts, LoadingState, NextStep, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { navigationFor } from '../shell/navigation';
import { spaced } from './capacity-text';
import { type Organization, useOrganization, useStrengths } from './organizations';
import { ServiceEntry } from './service-entry';
import './directory.css';

export default function OrganizationPage() {
  const { t } = useTranslation('directory');
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useOrganization(id);
  if (isPending) return <LoadingState />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead
        title={data.name}
        crumbs={[{ word: t('title'), to: '/directory' }]}
        under={
          <>
            <span>{t(`kind.${data.kind}`)}</span>
            {data.areaName && <span>{data.areaName}</span>}
            {data.allowedActions.includes('edit-profile') && <Link to="/organization">{t('page.editOwn')}</Link>}
          </>
        }
      />
      <div className="cols wider">
        <div className="profile">
          {data.description && <p className="text">{data.description}</p>}
          <Strengths id={data.id} />
          <section aria-labelledby="services">
            <h2 className="h2" id="services">
              {t('page.services')}
            </h2>
            {data.services.length === 0 ? (
              <p className="mut">{t('page.servicesNone')}</p>
            ) : (
              <ul className="organizations">
                {data.services.map((service) => (
                  <ServiceEntry key={service.id} service={service} organization={data} />
                ))}
              </ul>
            )}
          </section>
          {data.locations.length > 0 && <Locations organization={data} />}
        </div>
        <aside className="profile">
          <ReferHere organization={data} />
          <section className="note">
            <h2 className="h3">{t('page.contact')}</h2>
            <Contact organization={data} />
          </section>
          <PeopleThere organization={data} />
        </aside>
      </div>
    </>
  );
}

/** A steward finds the people of every organisation that takes part: to help with a password, to move somebody. */
function PeopleThere({ organization: { id, kind } }: { organization: Organization }) {
  const { t } = useTranslation('directory');
  const { active } = useSignedIn();
  if (active?.role !== 'network-steward' || kind === 'listed' || id === active.organizationId) return null;
  return (
    <p>
      <Link to={`/people?organization=${id}`}>{t('page.people')}</Link>
    </p>
  );
}

/** In its own words; a resident reads services only. */
function Strengths({ id }: { id: string }) {
  const { t } = useTranslation('directory');
  const { active } = useSignedIn();
  const { data = [] } = useStrengths(id, active?.role !== 'resident');
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="strengths">
      <h2 className="h2" id="strengths">
        {t('page.strengths')}
      </h2>
      <ul className="lst noside">
        {data.map((strength) => (
          <li key={strength.id}>{strength.text}</li>
        ))}
      </ul>
    </section>
  );
}

function Contact({ organization }: { organization: Organization }) {
  const { t } = useTranslation('directory');
  const { phone, email, website, address, uscc, source } = organization;
  const kept: { label: string; value: ReactNode }[] = [
    { label: t('page.phone'), value: phone && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{spaced(phone)}</a> },
    { label: t('page.email'), value: email && <a href={`mailto:${email}`}>{email}</a> },
    {
      label: t('page.website'),
      value:
        website &&
        (/^https?:\/\//.test(website) ? (
          <a href={website} rel="noreferrer">
            {website}
          </a>
        ) : (
          website
        )),
    },
    { label: t('page.address'), value: address },
    { label: t('page.uscc'), value: uscc },
  ].filter((row) => Boolean(row.value));
  const origin = source === 'network' || source === 'demo' ? t(`page.sourceOf.${source}`) : t('page.sourceOf.import');
  return (
    <>
      {kept.length === 0 ? <p className="mut">{t('page.noContact')}</p> : <Facts rows={kept} />}
      <p className="sm mut origin">
        {t('page.source')} {origin}
      </p>
    </>
  );
}

function Locations({ organization }: { organization: Organization }) {
  const { t } = useTranslation('directory');
  return (
    <section aria-labelledby="locations">
      <h2 className="h2" id="locations">
        {t('page.locations')}
      </h2>
      <ul className="lst noside">
        {organization.locations.map((location) => (
          <li key={location.id}>
            <div>
              <span className="t">{location.name ?? location.address}</span>
              <div className="under">
                {location.name && location.address && <span>{location.address}</span>}
                {location.phone && <span>{spaced(location.phone)}</span>}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The one next step, for people who write referrals; a listed organisation is reached by telephone. */
function ReferHere({ organization }: { organization: Organization }) {
  const { t } = useTranslation('directory');
  const session = useSignedIn();
  const writesReferrals =
    session.active?.organizationKind === 'member' && navigationFor(session).some((item) => item.id === 'referrals');
  if (organization.kind === 'listed') return <section className="note warm sm">{t('page.listedNote')}</section>;
  if (!writesReferrals || organization.kind === 'foundation' || organization.id === session.active?.organizationId)
    return null;
  return (
    <NextStep title={t('page.refer')} note={t('page.referNote')}>
      <Link className="btn p" to={`/referrals/new?recipient=${organization.id}`}>
        {t('page.refer')}
      </Link>
    </NextStep>
  );
}
