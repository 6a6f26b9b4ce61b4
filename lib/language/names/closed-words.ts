const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Words with a capital that point to nobody: time, peoples, tongues, faiths, studies, and products that everybody uses. */
export const harmless = list(`
  i i'm i'd i've i'll im ive id ill dont cant wont didnt isnt thats whats lets youre theyre its
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
  spring summer autumn winter christmas easter ramadan diwali thanksgiving halloween hanukkah eid
  english british american scottish welsh irish german french spanish italian portuguese dutch greek turkish arabic hebrew chinese japanese korean russian polish
  swedish norwegian danish finnish hungarian czech indian pakistani nigerian african asian european australian canadian mexican brazilian latin urdu hindi bengali
  punjabi gaelic mandarin cantonese swahili persian farsi ukrainian romanian bulgarian vietnamese thai indonesian malay filipino americans europeans africans
  christian muslim jewish hindu buddhist sikh catholic protestant islam christianity judaism hinduism buddhism bible quran
  uk usa us eu un england scotland wales ireland britain america europe africa asia australia canada germany france spain italy india china japan nhs bbc
  phd ba bsc ma msc mba bed pgce hons mr mrs ms miss dr prof professor sir madam ok okay ps pps nb fyi re fwd cc bcc am pm bc ad tv dvd cd pc it hr hei he fe vle lms
  vles lmss mooc moocs cpd ict url pdf faq html css xml api sql ai ml llm gpt chatgpt copilot
  moodle blackboard canvas brightspace sakai panopto echo360 turnitin kaltura mahara pebblepad mentimeter padlet kahoot articulate storyline captivate camtasia h5p
  google microsoft apple amazon facebook twitter instagram youtube whatsapp tiktok snapchat linkedin reddit wikipedia netflix spotify zoom teams skype slack sharepoint onedrive
  outlook gmail office excel powerpoint word windows android iphone ipad ios mac macbook linux ubuntu chrome firefox safari github gitlab trello jira miro notion dropbox adobe
  photoshop acrobat wordpress drupal python java javascript typescript internet web wifi bluetooth covid covid-19 brexit email emails website online
  nothing yes no yeah yep nope hello hi hey hiya dear thanks thank cheers ta please sorry bye goodbye wow omg lol lmao lmfao rofl wtf smh tbh imo imho idk ikr btw
  haha hahaha hahahaha hehe hehehe lolol ugh meh hmm hmmm aww awww yay woo woohoo oops gonna wanna gotta dunno kinda sorta lemme gimme cuz coz bc cos ur u r
  thx pls plz tho thanx lil dont doesnt didnt wasnt isnt arent havent hasnt couldnt wouldnt shouldnt theyve youve weve whos wheres heres hows yall imma ima prolly def obvs legit lowkey highkey
  noob newb gonna hafta gotcha lmaooo lolz omfg ffs jfc iirc afaik ftw fomo irl tfw mfw rn ngl istg tbf fr smfh deadass bestie besties sis bby bbg qt hbd ily ilysm tysm np yw gn gm
  iban bic swift mailto ssn orcid vat dob apt cv gdpr
  north south east west welp eww ew eek oof yikes dang dumbass badass jerk
  webinar webinars screencast screencasts livestream edtech elearning e-learning upskilling upskill wiki wikis login logins google googled googling emoji emojis meme memes hashtags youtuber youtubers
  vids vlogs vlogging vlogger podcasts collab collabs subs hmu wbu wyd tmi yolo swag bff lmk aka eg ie etc vs
  tho thru nite nah yup yea ya yall ain't aint rt ff dm tl mt via nsfw tldr bro bruh dude fam goat edit update
  boi bae sus hella ong pov aswell kita como pero para que por hola gracias bonjour danke nein das aber yeh okey okie uber tikka lil stan esta nada merci lotta mahal
  tryna finna dat dis wat wen luv tonite tmrw ppl fb insta vid pic pics selfie hashtag retweet tweet tweets app apps blog vlog podcast hulu kpop anime manga
  caesarean cesarean boolean victorian edwardian georgian orwellian freudian marxist darwinian socratic kantian cartesian newtonian
  god jesus christ allah lord mum mom dad mummy daddy mam nan gran grandma grandpa auntie
`)

/** Of those the ones that somebody is called as well. */
export const seasonal = list('april may june august summer autumn christian')

/** What stands before a person's name. */
export const titles = list(`
  mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr father sr sister brother uncle aunt auntie president senator congressman congresswoman
  governor minister chancellor judge justice captain capt lieutenant lt colonel col major sergeant sgt general gen king queen prince princess pope saint st
  mayor dean principal headmaster headmistress nurse coach chef hon sheikh imam rabbi bishop cardinal herr herrn frau senor senora senorita signor signora signorina
  madame monsieur mme mlle sra srta sig dott dottoressa drs ing mevrouw mevr meneer mijnheer heer dhr fru fraulein don dona pan pani archbishop duke duchess count countess
  baron baroness emperor empress tsar chief commander admiral inspector detective ambassador commissioner secretary lil dj mc
`)

/** Titles that are as telling as the name: they are hidden with it. */
export const ranks = list(`
  sir dame lord lady president senator governor minister chancellor judge justice captain lieutenant colonel major sergeant general king queen prince princess pope saint st
  mayor bishop archbishop cardinal duke duchess count countess baron baroness emperor empress tsar chief commander admiral inspector detective ambassador commissioner lil dj mc
`)

/** Titles that are written small as well and stand before nothing but a name. */
export const plainTitles = list(
  'mr mrs ms mx dr prof herr herrn frau monsieur madame mme mlle senor senora sra srta signor signora dott mevrouw mevr meneer dhr',
)

/** First names that are words only by the dictionary, and names also where nothing has a capital. */
export const givenSmall = list(`
  abigail aggie amie ana ann anna barbie barney beck ben benedict benjamin benny beth billy bob bobby bonnie brad brent brock carl carol charlie
  charlotte christie christy chuck clarence clem cole colleen cooper dale daphne deb dexter dick dickie dirk donna dora drake eddy emmet eve fanny
  felicity fritz gabby garret garth geneva gilbert ginny hank harry heather hector henry holly homer iris jack jade jane jasmine jasper jean jenny jerry
  jess jill jimmy jo joey john johnny josh kelly kelvin ken kent kris kyle lacy laurel lee lewis lex lily logan louis luce lulu mara marc marcel
  marguerite maria martin matt mavis maxwell meg mel mick mickey mike milo molly mort murphy myrtle nan nancy nelson newton nick otto pam patsy patty
  perry peter petunia phil phoebe randy rick rickey roger roman romeo rosemary ruth sally serena serge sheila shelly sherry sonny spencer sully tammy
  ted teddy terry timothy tod tom tony tori trey trump victor victoria viola violet wally warren willie willy wayne messi
`)

/** Small words inside names of persons. */
export const particles = list(`
  de da do dos das del della delle di du des d la le las los lo el al ul ur van von der den ter ten vander zu zum zur af av bin bint ibn ben abu abd ap y e i
  ní ni nic ui mac mc o san santa st saint te op 't
`)

/** What people are to the one who writes; a name often follows, whatever its case. */
export const kin = list(`
  colleague colleagues manager boss supervisor mentor friend mate husband wife partner son daughter brother sister cousin uncle aunt auntie tutor lecturer
  teacher student director dean technologist developer assistant called named name's nickname cc dear hi hello hey thanks cheers regards wishes sincerely contact
  ask asked tell told email emailed phone ring met with by from said thank
`)

export const saying = list(`
  said says say told tells asked asks thinks thought wrote writes replied replies explained explains suggested suggests mentioned mentions pointed reckons reckoned
  argues argued added adds helped helps showed shows taught teaches runs ran leads led retired left joined works worked started
  is was has had did does went grew became began came got gave made took won lost sang knew met married kept sent
`)

/** What somebody does or is, behind a word that is a first name as well. */
export const living = list(`
  will would can could should must might looks needs wants gets makes goes comes knows loves likes plays lives keeps sounds seems deserves still just never always better
`)

export const placing = list('in at from near to around outside through via of into leaving visiting across')

/** What makes a run of capitals an organisation; `of` may follow it. */
export const learning = list(
  'university college school academy institute polytechnic universität université universidad universidade università universiteit hochschule',
)
export const bodies = list(`
  hospital council trust foundation society association centre center ltd limited inc llc plc gmbh corp corporation company group agency ministry department bank union
  press museum library libraries church club league fc party commission committee authority board network alliance consortium federation laboratory labs studios records
  airlines airport stadium theatre theater hotel restaurant street road avenue lane square park bridge station river lake mount bay island valley county
`)
export const units = list('department faculty division unit team office directorate centre center school')

/** Names that are words as well, and are in no list of first names: with a capital inside a sentence they are looked at. */
export const surnames = list(`
  baker young stone hill rivers field fields king brown green white black wood woods cook carter cooper mason turner walker parker hunter fisher bishop marsh banks brooks
  west north long short bell rice price day snow frost church cross street lane bush reed ford grant chase page gray grey cole waters wells moody sharp swift strong little
  berry bloom brook bridges burns butler camp castle chambers clay coates cotton crane crow cruise curry dale dean duke dyer farmer flowers flood fox freeman gates gardener
  gardner gold golden goodman guest hall hammer hardy hart hawk hay heath hood hunt joiner judge keys knight lake lamb law leach lord marks marshall mayer mercer miles mills
  moon moss newman noble nash palmer pace peacock pearl pepper perry piper pope porter potter power powers prince proctor ray riddle rider rowe rush sage sands savage sawyer
  sexton shepherd shields silver singer skinner sparks spears spencer steel steele sterling stewart strange summers taylor temple thatcher thorn towers townsend trout tucker
  tyler underwood usher vale vance walls ward warden warner waterman weaver webb weeks wheeler whistler wilder winter winters wise wolf worth wren bailey bates burke chapman
  collins cox fuller harper holt lynch miller morris murphy peters rogers sanders smith wright lang lewis
  carpenter stark bullock heller merlin collier hamlet pike garrison hicks cain manning slater bannister bender finch khan bowman mayo hoover stein hooper barker wellington
  stokes nightingale hawks gibbons mullen fitch sims browning trump billings dickens franks watt watts curie meadows reeves farrow mulligan sellers berg glover chamberlain
  becket grimes barrow bowers kern revere gore gable hays whitehead hawking capote bellows herder pollard babbitt cavendish madden hurst draper melton moray bray bach dahl
  maya coco raj shiva asha mina uma tara indira kiran anand jai dev ravi
`)

/** Small words that begin a last name as it is written inside a sentence. */
export const smallBeginnings = list(
  'van von der den de da dos du del della di bin bint ibn al el ter ten vander zu ap mac ní ni nic ui la le',
)
