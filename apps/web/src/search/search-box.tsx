import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { Icon } from '../components';
import { useSignedIn } from '../session/session';
import { longestQuery } from './found';
import { NothingFound, SearchProblem, WhatCanBeFound } from './search-words';
import { useGroups, type Group } from './use-groups';
import { forgetVisited, visitedBy, type Visited } from './visited';
import './search.css';

export const searchBoxId = 'search-box';

/** The box in the top bar of wide windows: a combobox over everything found (ARIA pattern with a grouped listbox). */
export default function SearchBox() {
  const { t } = useTranslation('search');
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const popup = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const list = useId();
  const wanted = typed.trim();
  const { groups: found, error, isSettled } = useGroups(wanted);
  const recent = useRecent(isOpen && wanted === '');
  const groups = wanted === '' ? recent.groups : found;
  const options = groups.flatMap((group) => group.options);
  const idOf = (key: string) => `${list}-${key}`;

  useEffect(() => setActive(-1), [typed]);
  useEffect(() => setIsOpen(false), [pathname]);
  useEffect(() => {
    popup.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const leave = () => {
    setIsOpen(false);
    setTyped('');
  };
  const go = (to: string) => {
    leave();
    void navigate(to);
  };
  const move = (event: KeyboardEvent, step: number) => {
    event.preventDefault();
    setIsOpen(true);
    const places = options.length + 1;
    // One place more than options: the box itself, where nothing is chosen.
    setActive((before) => ((before + 1 + step + places) % places) - 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Escape') {
      event.preventDefault();
      if (isOpen) setIsOpen(false);
      else setTyped('');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = options[active];
      if (chosen) go(chosen.to);
      else if (wanted !== '') go(`/search?q=${encodeURIComponent(wanted)}`);
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setIsOpen(false);
  };
  const chosen = isOpen ? options[active] : undefined;
  return (
    <div className="searchbox" role="search" onBlur={onBlur}>
      <label className="search">
        <Icon name="search" />
        <input
          id={searchBoxId}
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={isOpen && options.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={chosen && idOf(chosen.key)}
          autoComplete="off"
          spellCheck={false}
          maxLength={longestQuery}
          placeholder={t('short')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setIsOpen(true);
          }}
          onFocus={() => setIsOpen(true)}
          onClick={() => setIsOpen(true)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <p className="unseen" role="status">
        {isOpen && wanted !== '' && (isSettled ? t('found', { count: options.length }) : t('searching'))}
      </p>
      <div className="found-popup" ref={popup} hidden={!isOpen} aria-busy={!isSettled}>
        <div role="listbox" id={list} aria-label={t('results')}>
          {groups.map((group) => (
            <div role="group" key={group.id} aria-labelledby={`${list}-${group.id}`}>
              <div className="found-heading" id={`${list}-${group.id}`} role="presentation">
                {group.heading}
              </div>
              {group.options.map((option) => (
                <Link
                  key={option.key}
                  id={idOf(option.key)}
                  role="option"
                  aria-selected={option === chosen}
                  tabIndex={-1}
                  className="found-row"
                  to={option.to}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={leave}
                >
                  <Icon name={option.icon} />
                  <span className="grow">
                    <span className="t">{option.title}</span>
                    {option.under && <span className="under">{option.under}</span>}
                  </span>
                  {option.end && <span className="end">{option.end}</span>}
                </Link>
              ))}
            </div>
          ))}
        </div>
        {wanted === '' && <Recent recent={recent} />}
        {error && <SearchProblem />}
        {wanted !== '' && isSettled && !error && options.length === 0 && <NothingFound typed={wanted} />}
      </div>
    </div>
  );
}

interface RecentPlaces {
  groups: (Omit<Group, 'id'> & { id: string })[];
  forget: () => void;
}

function Recent({ recent }: { recent: RecentPlaces }) {
  const { t } = useTranslation('search');
  if (recent.groups.length === 0) return <WhatCanBeFound />;
  return (
    <p className="found-note">
      {t('recentNote')}{' '}
      <button type="button" className="plain" onMouseDown={(event) => event.preventDefault()} onClick={recent.forget}>
        {t('forget')}
      </button>
    </p>
  );
}

/** Read anew each time the empty box opens. */
function useRecent(isAsked: boolean): RecentPlaces {
  const { t } = useTranslation('search');
  const { account } = useSignedIn();
  const [visited, setVisited] = useState<Visited[]>([]);
  useEffect(() => {
    if (isAsked) setVisited(visitedBy(account.id));
  }, [isAsked, account.id]);
  const forget = () => {
    forgetVisited();
    setVisited([]);
  };
  const options = visited.map(({ to, title }) => ({ key: `visited${to}`, to, icon: 'clock' as const, title }));
  return { groups: options.length > 0 ? [{ id: 'visited', heading: t('recent'), options }] : [], forget };
}
