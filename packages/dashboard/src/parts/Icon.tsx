/** Line icons on a grid of 20; all of them decoration beside a text or a name. */
const drawings = {
  home: 'M3 9.5 10 3.5l7 6M5 8.5V16h3.5v-4h3v4H15V8.5',
  card: 'M2.5 5.500h15v9h-15zM2.5 8.500h15M5 12h3',
  refund: 'M4 4v4.500h4.500M4.3 8.300a6.5 6.5 0 1 1-.6 3.7',
  dispute:
    'M10 3v13.500M6 16.500h8M4 6l6-1.500L16 6M4 6l-2 5.500a2.3 2.3 0 0 0 4 0zM16 6l-2 5.500a2.3 2.3 0 0 0 4 0z',
  bell: 'M5 13.500V9a5 5 0 0 1 10 0v4.500l1.5 1.500h-13zM8.5 17.500h3',
  stored: 'M3 6.500h14v9H3zM5.5 6.500v-2h9v2M10 9v4M8 11h4',
  code: 'M7 6 3 10l4 4M13 6l4 4-4 4M11.5 4l-3 12',
  key: 'M12.5 3.500a4 4 0 1 1-3.6 5.700L3.5 14.600v2h2.500v-2h2v-2l2.3-2.300M13.5 6.500v.01',
  log: 'M4 4.500h12M4 8.200h12M4 11.900h8M4 15.600h5',
  bolt: 'M11 2.5 4.5 11.500H9.500L8.5 17.500l7-9.500h-5z',
  clock: 'M10 2.800a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.400zM10 6v4.200l2.8 1.8',
  shop: 'M3.5 8v8.500h13V8M2.5 8l1.5-4.500h12L17.5 8zM8 16.500v-5h4v5',
  team: 'M7.5 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.500c0-3 2.2-5 5.5-5s5.5 2 5.5 5M13 4a3 3 0 0 1 0 5.500M15 12c1.8.7 3 2.3 3 4.5',
  audit: 'M5 2.800h7l3.5 3.500v11H5zM11.5 3v4h4M7.5 10.500h5M7.5 13.500h5',
  person: 'M10 9.500a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.600zM3.5 17c.4-3.3 3-5.3 6.5-5.300s6.1 2 6.5 5.3',
  search: 'M9 3.500a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zM13 13l4 4',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.500l4 4 8-9',
  warning: 'M10 3 2.5 16.500h15zM10 8v4M10 14.200v.01',
  info: 'M10 2.800a7.2 7.2 0 1 1 0 14.4 7.2 7.2 0 0 1 0-14.400zM10 9v5M10 6.200v.01',
  chevron: 'M5.5 8l4.5 4.500L14.5 8',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  forward: 'M8 4.5 13.5 10 8 15.5',
  copy: 'M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7',
  download: 'M10 3v9.500M6 9l4 4 4-4M3.5 16.500h13',
  filter: 'M3 4.500h14l-5.5 6.500v5l-3-1.500V11z',
  shield: 'M10 2.500l6 2.300v4.700c0 3.7-2.5 6.3-6 8-3.5-1.7-6-4.3-6-8V4.800z',
  form: 'M3.5 3.500h13v13h-13zM6.5 7.500h7M6.5 10.500h7M6.5 13.500h3.5',
  plus: 'M10 4v12M4 10h12',
  leave: 'M8 3.500H3.500v13H8M12.5 6l4 4-4 4M16.5 10H7.5',
} as const;
export type IconName = keyof typeof drawings;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  );
}
