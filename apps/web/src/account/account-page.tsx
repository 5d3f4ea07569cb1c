import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AssistedList } from '../assisting/assisted-list';
import { Facts, Icon, PageHead } from '../components';
import { PresentationChoices } from '../elder/presentation-choices';
import { InstallEntry } from '../offline/install-entry';
import { LanguageSwitch } from '../presentation/language-switch';
import { SingleKeysChoice } from '../presentation/single-keys-choice';
import { usePresentation } from '../presentation/presentation';
import { useNetwork, useSignedIn } from '../session/session';
import { useSignOut } from '../session/sign-out';
import { useChooseOrganization } from '../session/choose-organization';
import { besidesPhoneNavigationFor } from '../shell/navigation';
import { useNavigationWord } from '../shell/navigation-word';
import { PasswordForm } from './password-form';
import './account.css';

export default function AccountPage() {
  const session = useSignedIn();
  const { elder } = usePresentation();
  const besides = besidesPhoneNavigationFor(session, elder);
  const word = useNavigationWord();
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation('shell');
  const { account, active, assistance, memberships } = session;
  const { data: network } = useNetwork();
  const signOut = useSignOut();
  const choose = useChooseOrganization();
  return (
    <>
      <PageHead title={t('title')} />
      <div className="cols">
        <div className="account">
          <section aria-labelledby="who">
            <h2 className="h2" id="who">
              {t('who')}
            </h2>
            <Facts
              rows={[
                { label: t('name'), value: account.displayName },
                ...(active
                  ? [
                      { label: t('organization'), value: active.organizationName },
                      { label: t('role'), value: shell(`role.${active.role}`) },
                    ]
                  : []),
              ]}
            />
          </section>
          {memberships.length > 1 && (
            <section aria-labelledby="organizations">
              <h2 className="h2" id="organizations">
                {t('organizations')}
              </h2>
              <ul className="lst noside">
                {memberships.map((membership) => (
                  <li key={membership.organizationId}>
                    <div>
                      <span className="t">{membership.organizationName}</span>
                      <div className="under">{shell(`role.${membership.role}`)}</div>
                    </div>
                    <div className="end">
                      {membership.organizationId === active?.organizationId ? (
                        <span className="row g2">
                          <Icon name="check" />
                          {t('acting')}
                        </span>
                      ) : (
                        <button
                          type="button"
                          className="btn s"
                          disabled={choose.busy}
                          onClick={() => void choose.send(membership.organizationId)}
                        >
                          {t('switchTo')}
                        </button>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section aria-labelledby="language">
            <h2 className="h2" id="language">
              {t('language')}
            </h2>
            <p className="mut">{t('languageNote')}</p>
            <LanguageSwitch />
          </section>
          <PresentationChoices />
          {!elder && <SingleKeysChoice />}
          {active?.role === 'resident' && <AssistedList side="received" id="received" />}
          {assistance === null && <PasswordForm />}
        </div>
        <aside className="account">
          {besides.length > 0 && (
            <nav className="besides" aria-label={t('more')}>
              {besides.map((item) => (
                <Link key={item.id} to={item.to}>
                  <Icon name={item.icon} />
                  {word(item.id)}
                  <Icon name="right" />
                </Link>
              ))}
            </nav>
          )}
          <button type="button" className="btn wide" disabled={signOut.busy} onClick={() => void signOut.send()}>
            {shell('signOut')}
          </button>
          <InstallEntry />
          {network?.demo && (
            <section className="note">
              <h2 className="h3">
                <Link to="/mail-outbox">{t('outbox')}</Link>
              </h2>
              <p className="sm mut">{t('outboxNote')}</p>
            </section>
          )}
        </aside>
      </div>
    </>
  );
}
