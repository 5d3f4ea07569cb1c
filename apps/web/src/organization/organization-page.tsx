import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState, ErrorState, Facts, Icon, LoadingState, PageHead } from '../components';
import { spaced } from '../directory/capacity-text';
import { type Organization, useOrganization } from '../directory/organizations';
import { ServiceEntry } from '../directory/service-entry';
import { useSignedIn } from '../session/session';
import { ProfileForm } from './profile-form';
import { ServiceForm } from './service-form';
import '../directory/directory.css';
import './organization.css';

/** One's own organisation as partners find it, and where its people keep that true. */
export default function OwnOrganizationPage() {
  const { t } = useTranslation('organization');
  const { t: directory } = useTranslation('directory');
  const { active } = useSignedIn();
  const { data, error, isPending, refetch } = useOrganization(active?.organizationId ?? '');
  if (isPending) return <LoadingState />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const keeps =
    (data.kind === 'member' || data.kind === 'support-agency') &&
    (active?.role === 'organization-admin' || active?.role === 'network-steward');
  return (
    <>
      <PageHead
        title={data.name}
        under={
          <>
            <span>{directory(`kind.${data.kind}`)}</span>
            {data.areaName && <span>{data.areaName}</span>}
            <Link to={`/directory/${data.id}`}>{t('asPartnersSee')}</Link>
            <Link to="/organization/exchange">{t('otherSystems')}</Link>
            {keeps && <Link to="/sealed-rounds">{t('sealedRounds')}</Link>}
          </>
        }
      />
      <div className="cols wider">
        <div className="profile">
          <Services organization={data} />
        </div>
        <aside className="profile">
          <Missing organization={data} />
          <Profile organization={data} />
        </aside>
      </div>
    </>
  );
}

function Profile({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization');
  const [isEditing, setIsEditing] = useState(false);
  const { shortName, uscc, phone, email, website, address, areaName, description } = organization;
  const kept: { label: string; value: ReactNode }[] = [
    { label: t('profile.shortName'), value: shortName },
    { label: t('profile.uscc'), value: uscc },
    { label: t('profile.phone'), value: phone && spaced(phone) },
    { label: t('profile.email'), value: email },
    { label: t('profile.website'), value: website },
    { label: t('profile.area'), value: areaName },
    { label: t('profile.address'), value: address },
  ].filter((row) => Boolean(row.value));
  return (
    <section aria-labelledby="profile">
      <h2 className="h2" id="profile">
        {t('profile.title')}
      </h2>
      {isEditing ? (
        <ProfileForm key={organization.version} organization={organization} onClose={() => setIsEditing(false)} />
      ) : (
        <>
          {description && <p className="text">{description}</p>}
          {kept.length > 0 && <Facts rows={kept} />}
          {organization.allowedActions.includes('edit-profile') && (
            <button type="button" className="btn" onClick={() => setIsEditing(true)}>
              {t('profile.change')}
            </button>
          )}
        </>
      )}
    </section>
  );
}

/** Which service's form is open; 'new' for one that is not there yet. */
type Editing = string | 'new' | null;

function Services({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization');
  const [editing, setEditing] = useState<Editing>(null);
  const mayEdit = organization.allowedActions.includes('edit-services');
  const close = () => setEditing(null);
  return (
    <section aria-labelledby="services">
      <h2 className="h2" id="services">
        {t('service.title')}
      </h2>
      <p className="mut sm">{t('service.what')}</p>
      {organization.services.length === 0 && editing === null && (
        <EmptyState small title={t('service.none')}>
          {t('service.noneWhy')}
        </EmptyState>
      )}
      <ul className="organizations">
        {organization.services.map((service) =>
          editing === service.id ? (
            <li key={service.id} className="organization open">
              <ServiceForm organizationId={organization.id} service={service} onClose={close} />
            </li>
          ) : (
            <ServiceEntry
              key={service.id}
              service={service}
              organization={organization}
              onEdit={mayEdit ? () => setEditing(service.id) : undefined}
            />
          ),
        )}
      </ul>
      {mayEdit &&
        (editing === 'new' ? (
          <ServiceForm organizationId={organization.id} onClose={close} />
        ) : (
          <button type="button" className="btn" onClick={() => setEditing('new')}>
            <Icon name="plus" />
            {t('service.add')}
          </button>
        ))}
    </section>
  );
}

/** What partners would look for in vain, as one list that empties itself. */
function Missing({ organization }: { organization: Organization }) {
  const { t } = useTranslation('organization');
  const { phone, areaCode, description, services } = organization;
  const active = services.filter((service) => service.active);
  const missing = [
    ...(phone ? [] : [t('missing.phone')]),
    ...(areaCode ? [] : [t('missing.area')]),
    ...(description ? [] : [t('missing.description')]),
    ...(active.length > 0 ? [] : [t('missing.services')]),
    ...active.filter(({ capacity }) => !capacity).map(({ name }) => t('missing.capacity', { name })),
    ...active.filter(({ capacity }) => capacity?.unconfirmed).map(({ name }) => t('missing.fresh', { name })),
    ...active.filter(({ expertise }) => expertise.length === 0).map(({ name }) => t('missing.expertise', { name })),
  ];
  if (missing.length === 0) return null;
  return (
    <section className="note warm" aria-labelledby="missing">
      <h2 className="h3" id="missing">
        {t('missing.title')}
      </h2>
      <ul className="missing">
        {missing.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
