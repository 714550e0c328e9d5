import type { OpeningHours } from './opening-hours';
import type { Deadline } from './deadline';
import type { Text } from './text';
import type { Validity } from './validity';

/** A text of a page with its place: `who.2` is the second block of the section `who`. */
export interface Block {
	id: string;
	kind: 'text' | 'item';
	text: Text;
	/** The deadline it tells of, where a day can be counted. */
	deadline?: Deadline;
}

export interface Section {
	id: string;
	title: Text;
	blocks: Block[];
}

/** Where statements come from, as shown to the reader: one line a source. */
export interface Citation {
	/** The source's Swedish title, e.g. “Socialtjänstlagen (2025:400)”. */
	title: string;
	/** Sections of a law in Swedish form, e.g. “20 kap. 2 §”. Empty for other sources. */
	sections: string[];
	/** Address of the source, or `null` when it has not been opened and tested. */
	url: string | null;
}

/** How far a translation has come; no machine raises a text to `reviewed`. */
export type ReviewState = 'original' | 'machine-drafted' | 'checked' | 'reviewed';

/** What every page of content carries. */
export interface Page extends Validity {
	title: Text;
	summary: Text;
	/** The title of the Swedish page, so that staff see which page the family is on. */
	swedishTitle: string;
	sources: Citation[];
	state: ReviewState;
	/** Some of its texts are translated from earlier Swedish, or not at all. */
	behind?: Behind;
}

/** Which texts of a page stand with their Swedish. */
export interface Behind {
	outdated?: boolean;
	missing?: boolean;
}

/** A link to another page of the same language. `path` is relative to `/<lang>/`. */
export interface PageLink {
	path: string;
	title: Text;
	pictogram: string;
	urgent?: boolean;
}

export interface Topic extends Page {
	id: string;
	pictogram: string;
	sections: Section[];
	questions: Text[];
	related: PageLink[];
	/** The part it belongs to, with all topics of it. */
	part: { part: TopicPart; links: PageLink[] };
	/** Index of the first section that is folded to its title. */
	foldedFrom?: number;
	urgency?: Urgency;
}

/** What a topic leads to where days count. */
export interface Urgency {
	/** For a reader who fears that it will happen. */
	feared: PageLink;
	/** Whom to call, and cards to show to staff. */
	ways: PageLink[];
	/** The same days as a path, step by step. */
	path: PageLink;
}

export type Role =
	'anyone' | 'social-services' | 'committee' | 'committee-or-chair' | 'court' | 'family-and-services';

/** A step of the investigation (utredning) or of its emergency branch. */
export interface Step {
	id: string;
	pictogram: string;
	who: Role;
	title: Text;
	time: Text;
	what: Text;
	rights: Text;
	questions: Text[];
	/** The topic that tells more. */
	page: PageLink;
	deadline?: Deadline;
}

export interface Investigation extends Page {
	steps: Step[];
	/** `page` is the topic that tells what to do in the days of the branch. */
	branch: { after: string; title: Text; intro: Text; page: PageLink; steps: Step[] };
	related: PageLink[];
}

/** One of the six ways a rumour is made to look true. Its id is its pictogram, too. */
export interface Trick {
	id: string;
	name: Text;
	/** How to recognise it. */
	sign: Text;
}

export interface ClaimCard {
	id: string;
	title: Text;
	fact: Text;
}

/** Claims that ask about the same thing, under one heading. */
export interface ClaimGroup {
	id: string;
	title: Text;
	cards: ClaimCard[];
}

/** A claim card in the order it is read: fact, what is said, why, trick, fact again, admission, who to ask. */
export interface Claim extends Page {
	id: string;
	/** The group it stands in on the page of all claims. */
	group: string;
	trick: Trick;
	texts: Record<'fact' | 'said' | 'why' | 'trick' | 'again' | 'admit' | 'ask', Text>;
	ask: PageLink;
}

/** The page that teaches to judge any film or post. */
export interface CheckPage extends Page {
	questionsTitle: Text;
	questions: { id: string; pictogram: string; title: Text; text: Text }[];
	tricksTitle: Text;
	tricksText: Text;
	tricks: Trick[];
	ownTitle: Text;
	own: Text;
}

export interface Word {
	id: string;
	/** The Swedish term, as it stands in letters. */
	swedish: string;
	term: Text;
	meaning: Text;
	/** What the word is not. */
	not: Text;
}

/** Each kind has a UI string `contact.<kind>` that says what the service is for. */
export const SERVICE_KINDS = [
	'contactCentre',
	'reception',
	'childAndFamily',
	'barnahus',
	'duty',
	'familyHouse',
	'openPreschool',
	'childGroups'
] as const;

export interface Service {
	kind: (typeof SERVICE_KINDS)[number];
	name: string;
	hours?: OpeningHours;
	address?: string;
}

const SOCIAL_SERVICES: Service['kind'][] = ['contactCentre', 'reception', 'childAndFamily', 'duty'];
/** Whether it is the social services (socialtjänsten) themselves; all else is support that anyone can visit. */
export const isSocialServices = ({ kind }: Pick<Service, 'kind'>) => SOCIAL_SERVICES.includes(kind);

export interface Municipality {
	id: string;
	name: string;
	/** Year or years of the municipality's pages the facts come from. */
	published: string;
	services: Service[];
	/** What the facts of its contact points, and the national numbers, rest on. */
	sources: Citation[];
}

/** The first contact point of a municipality's social services, for a glance. */
export interface NearestContact {
	id: string;
	published: string;
	service: Service;
}

/** UI strings under `contact` that say who answers a national telephone number. */
export const NUMBER_TEXTS = ['call112', 'call11414', 'callBris', 'call1177'] as const;

/** A national telephone number; `text` names its UI string under `contact`. */
export interface TelephoneNumber {
	id: string;
	number: string;
	text: (typeof NUMBER_TEXTS)[number];
}

/** The parts the topics are grouped in; each has a UI string `parts.<part>`. */
export const TOPIC_PARTS = ['services', 'support', 'worry', 'care', 'rights', 'young'] as const;

export type TopicPart = (typeof TOPIC_PARTS)[number];

/** Who answers for this deployment; null where the operator has not said. */
export interface Publisher {
	/** The authority, library or association that has put the site up. */
	owner: string | null;
	/** Where a reader reports a fault: an address, a number or a place. */
	contact: string | null;
	/** Who runs the server, and so can see that a page was fetched. */
	host: string | null;
}
