import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { Icon } from '../components';
import { usePresentation } from '../presentation/presentation';
import { singleKeysAct } from '../presentation/single-keys';
import { useSignedIn } from '../session/session';
import { loadTexts } from '../texts/texts';
import { rememberVisit } from './visited';

const SearchBox = lazy(async () => (await Promise.all([import('./search-box'), loadTexts(['search'])]))[0]);

const wide = matchMedia('(min-width: 768px)');
const onWidth = (changed: () => void) => {
  wide.addEventListener('change', changed);
  return () => wide.removeEventListener('change', changed);
};

/** In the top bar: a box where there is room for it, else the way to the page; `/` and Ctrl-K lead there from anywhere. */
export function SearchEntry() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { elder, textSize } = usePresentation();
  const isWide = useSyncExternalStore(onWidth, () => wide.matches);
  const isBox = isWide && !elder && textSize !== 'large' && textSize !== 'largest';
  useSearchKeys();
  useRememberedVisits();
  if (pathname === '/search') return null;
  const link = (
    <Link className="tosearch" to="/search">
      <Icon name="search" />
      <span>{t('search')}</span>
    </Link>
  );
  return isBox ? (
    <Suspense fallback={link}>
      <SearchBox />
    </Suspense>
  ) : (
    link
  );
}

function useSearchKeys() {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSlash = event.key === '/' && singleKeysAct() && !event.ctrlKey && !event.metaKey && !event.altKey;
      const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
      if ((!isSlash && !isCtrlK) || event.defaultPrevented || isTyping(event.target) || isAsked()) return;
      event.preventDefault();
      const field = document.querySelector<HTMLElement>('[role="search"] input');
      if (field) field.focus();
      else void navigate('/search');
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A question stands in front of the page: its keys are its own. */
const isAsked = () => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** A page says its title once it has read what it is about. */
function useRememberedVisits() {
  const { t } = useTranslation('shell');
  const { account } = useSignedIn();
  const product = ` · ${t('product')}`;
  useEffect(() => {
    const remember = () => {
      const { title } = document;
      if (title.endsWith(product))
        rememberVisit(account.id, { to: location.pathname, title: title.slice(0, -product.length) });
    };
    const element = document.querySelector('title');
    if (!element) return;
    const observer = new MutationObserver(remember);
    observer.observe(element, { childList: true });
    return () => observer.disconnect();
  }, [account.id, product]);
}
