import type { Use } from './uses'

/** What a language says when it speaks of use. `no` is looked for before `yes`; `yesAfterAll` before both ("do not mind"). */
export type UseLexicon = {
  /** The writer, or whoever is asked: without one of these a sentence about quoting is about the work, not about the comment. */
  readonly self: RegExp
  readonly yesAfterAll: RegExp
  readonly no: RegExp
  readonly yes: RegExp
  readonly topics: readonly { readonly form: RegExp; readonly uses: readonly Use[] }[]
  /** Says by itself that something is not for others, whoever speaks. */
  readonly inConfidence: RegExp
}

const english: UseLexicon = {
  self: /\b(?:i|i['’](?:d|m|ve|ll)|me|my|mine|we|us|our|ours|you|your|please|pls|kindly|this (?:is|comment|e-?mail|message)|feel free|(?:happy|glad|fine|ok|okay|willing|content|pleased) (?:to|with|for|if)|don['’]t|do not|not for|never|no (?:quotes?|quoting|names?|attribution|publication))\b/iu,
  yesAfterAll:
    /\b(?:(?:do(?:n['’]t| not)|would(?:n['’]t| not)) mind|no (?:objections?|problems?|issues?|worries)|nothing against|not (?:a problem|confidential|private|secret|sensitive)|need not be (?:anonymous|anonymi[sz]ed))\b/iu,
  no: /\b(?:not|\w+n['’]t|cannot|never|no|nor|without|refrain|avoid|object to|rather you|unless|except|omit|leave .{0,30}(?:out|off|aside)|remove|delete|withdraw|withhold|keep|kept|stay|remain|strip|redact|unattributed)\b/iu,
  yes: /\b(?:happy|fine|ok|okay|free|glad|pleased|may|can|could|permission|consent|agree|welcome|allow(?:ed)?|by all means|yes|willing|go ahead|content|want|like|delighted|proud|please|sure)\b/iu,
  topics: [
    {
      form: /\bquot(?:e|es|ed|ing|ation|ations|able)\b|\bverbatim\b|\bword[- ]for[- ]word\b|\bcit(?:e|ed|ing)\b|\battribut(?:e|ed|ion|able)\b/iu,
      uses: ['quote'],
    },
    {
      form: /\bpublish(?:ed|ing)?\b|\bpublication\b|\b(?:made|make|go(?:ing)?|be) (?:this |it |them )?public(?:ly)?\b|\breproduc(?:e|ed)\b|\b(?:post|put|show|display)(?:ed|n)? .{0,20}(?:online|website|web ?site|public(?:ly)?|page)\b|\bshar(?:e|ed|ing) (?:this|it|my|these|with|more|wider|further|outside|publicly)\b|\b(?:circulat|disclos|distribut)(?:e|ed|ing)\b|\bpass(?:ed)? (?:this|it|them|these) (?:on|around)\b|\bforward(?:ed)? (?:this|it)\b|\bgo(?:es)? no further\b/iu,
      uses: ['quote', 'show'],
    },
    {
      form: /\bnam(?:ed|ing)\b|\b(?:my|our|any|the|real|full|use|no) names?\b|\bnames?\s+(?:me|us|off|out)\b|\bby name\b|\bname (?:me|us)\b|\bidentif(?:y|ied|ying|iable)\b|\backnowledg\w*\b|\bcredit(?:ed)?\b|\banonym(?:ous|ously|ity|i[sz]ed)\b|\bthank(?:ed)? (?:me|us)\b/iu,
      uses: ['thank'],
    },
    {
      form: /\b(?:us(?:e|ed|ing)|includ(?:e|ed|ing)|cod(?:e|ed)|analy[sz](?:e|ed)) (?:(?:any of|all of) )?(?:this|it|these|them|my(?! (?:\w+ )?name)|our(?! (?:\w+ )?name)|what (?:i|we))\b|\b(?:comment|words|answers?|response|feedback|views|this|it) (?:\w+ ){0,3}(?:used|included|analy[sz]ed)\b|\b(?:for|in|part of|your|the) (?:your |the |any )?(?:research|study|analysis|paper|article|data ?set)\b|\b(?:delete|withdraw|remove|disregard) (?:this|it|my|what i)\b/iu,
      uses: ['research'],
    },
    {
      form: /\b(?:contact|call|phone|e-?mail|ring|reach|approach|write to|get back to) (?:me|us)\b|\b(?:be|being) (?:contacted|approached|interviewed)\b|\bin touch\b|\bfollow(?:ing)?[- ]?up\b|\b(?:further|more) (?:e-?mails|questions from you)\b/iu,
      uses: ['contact'],
    },
    {
      form: /\barchiv(?:e|ed|ing)\b|\bdeposit(?:ed)?\b|\brepositor(?:y|ies)\b|\bopen data\b|\bkeep (?:this|it|my|a copy) (?:\w+ ){0,3}(?:on file|stored)\b|\bstored?\b/iu,
      uses: ['archive'],
    },
  ],
  inConfidence:
    /\boff[- ]the[- ]record\b|\bin (?:strict(?:est)? |the strictest )?confidence\b|\bbetween (?:you and (?:me|i)|ourselves|us)\b|\bfor your (?:eyes|ears|information) only\b|\bnot for (?:attribution|publication|quotation|quoting|circulation|sharing|release|public|onward|the (?:paper|record|public|website))\b|\bchatham house\b|^\W*(?:strictly |private (?:and|&) )?(?:confidential|private)\W*$|\b(?:is|are|as|treat(?:ed)?|keep|kept|remain|stay) (?:\w+ ){0,3}(?:confidential|private|secret)\b|\bunder (?:embargo|the rose)\b|\bbackground only\b/iu,
}

const german: UseLexicon = {
  self: /(?<!\p{L})(?:ich|mich|mir|mein\w*|wir|uns|unser\w*|sie|ihr\w*|bitte|nicht zur|nicht für|dies\w*)(?!\p{L})/iu,
  yesAfterAll: /(?:nichts dagegen|kein(?:e)? (?:problem|einwände)|nicht vertraulich|macht mir nichts)/iu,
  no: /(?<!\p{L})(?:nicht|kein\w*|nie|niemals|ohne|weder|anonym)(?!\p{L})/iu,
  yes: /(?<!\p{L})(?:gern\w*|dürfen|darf|können|einverstanden|erlaub\w*|zustimm\w*|in ordnung|okay|ok|ja|bitte|möchte)(?!\p{L})/iu,
  topics: [
    { form: /zitier|zitat|wörtlich/iu, uses: ['quote'] },
    {
      form: /veröffentlich|publizier|weitergeb|weitergegeben|weiterleit|öffentlich (?:machen|zeigen)/iu,
      uses: ['quote', 'show'],
    },
    { form: /namentlich|mein\w* namen?(?!\p{L})|genannt werden|nennen sie mich|anonym/iu, uses: ['thank'] },
    {
      form: /(?:für|in) (?:die|der|ihre|ihrer) (?:forschung|studie|auswertung)|(?:kommentar|antwort|text) (?:nicht )?(?:verwend|auswert|benutz|lösch)/iu,
      uses: ['research'],
    },
    { form: /kontaktier|melden sie sich|anrufen|rückfragen/iu, uses: ['contact'] },
    { form: /archivier|gespeichert|hinterleg/iu, uses: ['archive'] },
  ],
  inConfidence:
    /(?<!\p{L})(?:vertraulich|unter uns|im vertrauen|unter vier augen|nicht zur veröffentlichung|nicht für die öffentlichkeit)(?!\p{L})/iu,
}

const french: UseLexicon = {
  self: /(?<!\p{L})(?:je|j['’]|me|m['’]|moi|mon|ma|mes|nous|notre|nos|vous|votre|merci|veuillez|prière|ne pas|svp)(?!\p{L}{2})/iu,
  yesAfterAll: /(?:pas d['’]objection|aucune objection|aucun problème|pas de problème|rien contre|pas confidentiel)/iu,
  no: /(?<!\p{L})(?:ne|n['’]|pas|jamais|sans|aucun\w*|ni|anonyme\w*)/iu,
  yes: /(?<!\p{L})(?:pouvez|peut|volontiers|d['’]accord|accepte|autorise|permets|oui|heureux|heureuse|libre)(?!\p{L})/iu,
  topics: [
    { form: /(?<!\p{L})(?:citer|citez|citée?s?|citation)(?!\p{L})/iu, uses: ['quote'] },
    {
      form: /publi(?:er|ez|é|ée|ées|cation)|diffus(?:er|ez|é|ion)|partag(?:er|ez|é)|divulgu|transmettre|rendre public/iu,
      uses: ['quote', 'show'],
    },
    { form: /(?:mon|notre) nom(?!\p{L})|nommée?s?(?!\p{L})|anonym/iu, uses: ['thank'] },
    {
      form: /(?:pour|dans) (?:la|votre|l['’]) ?(?:recherche|étude|analyse)|utilis(?:er|ez) (?:mes|mon|ma|ce|ces)/iu,
      uses: ['research'],
    },
    { form: /contact(?:er|ez)|recontact|joindre|rappeler/iu, uses: ['contact'] },
    { form: /archiv|dépos(?:er|é)|conserv(?:er|é)/iu, uses: ['archive'] },
  ],
  inConfidence:
    /(?<!\p{L})(?:confidentiel\w*|entre nous|en confidence|à titre confidentiel|sous le sceau du secret|pas pour publication|hors micro)(?!\p{L})/iu,
}

const spanish: UseLexicon = {
  self: /(?<!\p{L})(?:yo|me|mi|mis|nos|nuestr\w*|usted\w*|por favor|pueden?|no (?:me |lo |quiero|deseo|cit|publi|us|comp))/iu,
  yesAfterAll: /(?:no me importa|ningún problema|sin problema|no tengo inconveniente|ninguna objeción|no es confidencial)/iu,
  no: /(?<!\p{L})(?:no|nunca|jamás|sin|ni|anónim\w*)(?!\p{L})/iu,
  yes: /(?<!\p{L})(?:pueden?|podéis|autorizo|acepto|permito|de acuerdo|sí|con gusto|encantad\w)(?!\p{L})/iu,
  topics: [
    { form: /(?<!\p{L})(?:cit(?:ar|en|e|ado|ada|arme|enme|adas?|ados?))(?!\p{L})/iu, uses: ['quote'] },
    { form: /publi(?:car|quen|que|cado|cada|carlo|cación)|difund|divulg|compart(?:ir|an|a|irlo)/iu, uses: ['quote', 'show'] },
    { form: /(?:mi|nuestro) nombre|nombrad\w|nombrarme|anónim/iu, uses: ['thank'] },
    { form: /(?:para|en) (?:la|su) (?:investigación|estudio)|us(?:ar|en|e) (?:mi|mis|este|estos)/iu, uses: ['research'] },
    { form: /contact(?:ar|en|arme|enme)|llamarme/iu, uses: ['contact'] },
    { form: /archiv(?:ar|en)|deposit(?:ar|en)/iu, uses: ['archive'] },
  ],
  inConfidence:
    /(?<!\p{L})(?:confidencial\w*|entre nosotros|en confianza|extraoficial\w*|no (?:es )?para publicar|off the record)(?!\p{L})/iu,
}

export const useLexicons: readonly UseLexicon[] = [english, german, french, spanish]
