import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon, PageHead } from '../components';
import { useSignedIn } from '../session/session';
import { longestQuery } from './found';
import { NothingFound, SearchProblem, WhatCanBeFound } from './search-words';
import { useGroups } from './use-groups';
import { forgetVisited, visitedBy } from './visited';
import './search.css';

const pauseBeforeAddressMs = 600;

/** The same as the box, as a page of links: for phones, for the elder version, and for an address one can send on. */
export default function SearchPage() {
  const { t } = useTranslation('search');
  const [address, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(address.get('q')?.slice(0, longestQuery) ?? '');
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const wanted = typed.trim();
  const { groups, error, isSettled } = useGroups(wanted);
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);

  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if ((address.get('q') ?? '') === wanted) return;
    const timer = setTimeout(
      () => setAddress(wanted === '' ? {} : { q: wanted }, { replace: true }),
      pauseBeforeAddressMs,
    );
    return () => clearTimeout(timer);
  }, [wanted, address, setAddress]);

  const onArrows = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...(results.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    if (at < 0) field.current?.focus();
    else links[Math.min(at, links.length - 1)]?.focus();
  };
  return (
    <div className="searchpage" onKeyDown={onArrows}>
      <PageHead title={t('title')} />
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <label className="search">
          <Icon name="search" />
          <span className="unseen">{t('label')}</span>
          <input
            ref={field}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={longestQuery}
            placeholder={t('short')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      </form>
      <p className="sm mut found-count" role="status">
        {wanted !== '' && (isSettled ? t('found', { count }) : t('searching'))}
      </p>
      <div ref={results} aria-busy={!isSettled}>
        {groups.map((group) => (
          <section key={group.id} aria-labelledby={`found-${group.id}`}>
            <h2 className="h3" id={`found-${group.id}`}>
              {group.heading}
            </h2>
            <ul className="found-list">
              {group.options.map((option) => (
                <li key={option.key}>
                  <Link className="found-row" to={option.to}>
                    <Icon name={option.icon} />
                    <span className="grow">
                      <span className="t">{option.title}</span>
                      {option.under && <span className="under">{option.under}</span>}
                    </span>
                    {option.end && <span className="end">{option.end}</span>}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {wanted === '' && <Recent />}
      </div>
      {error && <SearchProblem />}
      {wanted !== '' && isSettled && !error && count === 0 && <NothingFound typed={wanted} />}
      {wanted === '' && <WhatCanBeFound />}
    </div>
  );
}

function Recent() {
  const { t } = useTranslation('search');
  const { account } = useSignedIn();
  const [visited, setVisited] = useState(() => visitedBy(account.id));
  if (visited.length === 0) return null;
  const forget = () => {
    forgetVisited();
    setVisited([]);
  };
  return (
    <section aria-labelledby="visited">
      <h2 className="h3" id="visited">
        {t('recent')}
      </h2>
      <ul className="found-list">
        {visited.map(({ to, title }) => (
          <li key={to}>
            <Link className="found-row" to={to}>
              <Icon name="clock" />
              <span className="t">{title}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="found-note">
        {t('recentNote')}{' '}
        <button type="button" className="plain" onClick={forget}>
          {t('forget')}
        </button>
      </p>
    </section>
  );
}
