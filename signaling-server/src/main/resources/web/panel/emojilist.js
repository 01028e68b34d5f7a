// Emoji that can be chosen, in Unicode's order; the window reads this file too. In a line, parted by tabs: the emoji, its group, and
// its names, first the usual one, in English and in German. From Unicode's CLDR (Unicode License V3) by way of emojibase (MIT).
export const EMOJI = `
😀	0	grinning face,cheerful,cheery,happy,laugh,nice,smile,smiling	grinsendes Gesicht,froh,fröhlich,haha,lachen,lol,lustig,smiley
😃	0	grinning face with big eyes,awesome,happy,mouth,open,smile,smiling,teeth	grinsendes Gesicht mit großen Augen,fröhlich,glücklich,lachen,lol,lustig,lächeln
😄	0	grinning face with smiling eyes,happy,laugh,lol,mouth,open,smile	grinsendes Gesicht mit lachenden Augen,fröhlich,geschlossen,glücklich,lol,lustig
😁	0	beaming face with smiling eyes,grin,grinning,happy,nice,smile,teeth	strahlendes Gesicht mit lachenden Augen,fröhlich,grinsen,happy,lustig,lächeln,smiley
😆	0	grinning squinting face,closed,eyes,haha,hahaha,happy,laugh,lol,mouth	Grinsegesicht mit zugekniffenen Augen,geschlossen,grinsen,haha,hehe,hihi,lachen,lol
😅	0	grinning face with sweat,cold,dejected,excited,mouth,nervous,open,smile	grinsendes Gesicht mit Schweißtropfen,lachen,lustig,lächeln,mund,nervös,offen
🤣	0	rolling on the floor laughing,crying,face,funny,haha,happy,hehe,hilarious,joy	sich vor Lachen auf dem Boden wälzen,gesicht,haha,hehe,lol,lustig,muahaha,rofl
😂	0	face with tears of joy,crying,feels,funny,haha,happy,hehe,hilarious	Gesicht mit Freudentränen,fröhlich,haha,happy,hehe,hihi,lachen,lol,lustig
🙂	0	slightly smiling face,happy,smile	leicht lächelndes Gesicht,smiley
🙃	0	upside-down face,hehe,smile	umgekehrtes Gesicht,auf dem kopf,lächeln,smiley,stehen
🫠	0	melting face,disappear,dissolve,embarrassed,haha,heat,hot	schmelzendes Gesicht,auflösen,beschämt,flüssig,hitze,sarkasmus
😉	0	winking face,flirt,heartbreaker,sexy,slide,tease,winks	zwinkerndes Gesicht,auge,flirten,sexy,smiley,zudrücken,zugedrückt
😊	0	smiling face with smiling eyes,blush,glad,satisfied,smile	lächelndes Gesicht mit lachenden Augen,erröten,freude,freundlich,glücklich,rot
😇	0	smiling face with halo,angel,angelic,angels,blessed,fairy,fairytale	lächelndes Gesicht mit Heiligenschein,brav,engel,glücklich,lieb,seelig,smiley
🥰	0	smiling face with hearts,3,adore,crush,ily,love,romance,smile,you	lächelndes Gesicht mit Herzen,3,anhimmeln,bewundern,hdgdl,hdl,herzchen,lieb
😍	0	smiling face with heart-eyes,143,bae,feels,hearts,ily,kisses,love,romance	lächelndes Gesicht mit herzförmigen Augen,glücklich,herzen,liebe,smiley,verliebt
🤩	0	star-struck,excited,eyes,face,grinning,smile,starry-eyed	überwältigt,aufgeregt,augen,gesicht,grinsen,smiley,star
😘	0	face blowing a kiss,adorbs,bae,flirt,heart,ily,love,lover,miss,muah	Kuss zuwerfendes Gesicht,flirten,küsschen,küssen,lieb,smiley
😗	0	kissing face,143,date,dating,flirt,ily,love,smooch,smooches	küssendes Gesicht,flirten,hdl,knutsch,kuss,smiley,xoxo
☺️	0	smiling face,happy,outlined,relaxed,smile	lächelndes Gesicht,fröhlich,rot,smiley,wangen
😚	0	kissing face with closed eyes,143,bae,blush,date,dating,flirt,ily,kisses	küssendes Gesicht mit geschlossenen Augen,knutsch,kuss,küsschen,rot,smiley,wangen
😙	0	kissing face with smiling eyes,143,closed,date,dating,flirt,ily,kisses,love	küssendes Gesicht mit lächelnden Augen,flirten,knutsch,kuss,smiley
🥲	0	smiling face with tear,glad,grateful,happy,joy,pain,proud,relieved	lachendes Gesicht mit Träne,berührt,dankbar,erleichtert,freudenträne
😋	0	face savoring food,delicious,eat,full,hungry,smile,smiling,tasty	sich die Lippen leckendes Gesicht,lecker,leckeres essen,lächeln
😛	0	face with tongue,awesome,cool,nice,party,stuck-out,sweet	Gesicht mit herausgestreckter Zunge,bäh,lachen,lustig,smiley,ätsch
😜	0	winking face with tongue,crazy,epic,eye,funny,joke,loopy,nutty,party	zwinkerndes Gesicht mit herausgestreckter Zunge,auge,herausstrecken,smiley,zudrücken
🤪	0	zany face,crazy,eye,eyes,goofy,large,small	irres Gesicht,auge,augen,groß,klein,smiley,verrückt
😝	0	squinting face with tongue,closed,eye,eyes,gross,horrible,omg,stuck-out	Gesicht mit herausgestreckter Zunge und zusammengekniffenen Augen,bäh,ekel,herausstrecken,igitt,schmeck
🤑	0	money-mouth face,paid	Gesicht mit Dollarzeichen,geld,mund,smiley,zunge
🤗	0	smiling face with open hands,hug,hugging	Gesicht mit umarmenden Händen,drücken,smiley,umarmung
🤭	0	face with hand over mouth,giggle,giggling,oops,realization,secret,shock	verlegen kicherndes Gesicht,haha,hand,hihi,huch,lachen,mund,rot,smiley
🫢	0	face with open eyes and hand over mouth,amazement,awe,disbelief,embarrass,gasp,omg	Gesicht mit offenen Augen und Hand über dem Mund,erschrecken,erstaunen,furcht,geschockt,omg
🫣	0	face with peeking eye,captivated,embarrass,hide,hiding,peep,scared	Gesicht mit durch die Finger linsendem Auge,gebannt,hervorlugen,schüchtern,smiley,spähen
🤫	0	shushing face,quiet,shh	ermahnendes Gesicht,finger,leise,psst,pst,ruhe,ruhig,sch,smiley
🤔	0	thinking face,chin,consider,hmm,ponder,pondering,wondering	nachdenkendes Gesicht,fragen,grübeln,hm,komisch,nachdenklich,smiley
🫡	0	saluting face,good,luck,ma’am,ok,respect,salute,sir,troops,yes	salutierendes Gesicht,aye,jawohl,jawoll,militär,ok,respekt,smiley
🤐	0	zipper-mouth face,keep,quiet,secret,shut	Gesicht mit Reißverschlussmund,geheimnis,halten,schweigen,smiley,wahren
🤨	0	face with raised eyebrow,disapproval,disbelief,distrust,emoji,hmm,mild	Gesicht mit hochgezogenen Augenbrauen,argwöhnisch,misstrauen,skeptisch,smiley
😐	0	neutral face,awkward,blank,deadpan,expressionless,fine	neutrales Gesicht,ausdruckslos,kommentarlos,smiley,todernst
😑	0	expressionless face,awkward,dead,fine,inexpressive,jealous,meh,not	ausdrucksloses Gesicht,kommentarlos,selbstgefällig,smiley
😶	0	face without mouth,awkward,blank,expressionless,mouthless,mute	Gesicht ohne Mund,kein,smiley,sprachlos
🫥	0	dotted line face,depressed,disappear,hidden,hide,introvert	gestricheltes Gesicht,depressiv,deprimiert,egal,introvertiert
😶‍🌫️	0	face in clouds,absentminded,fog,head	Gesicht in Wolken,geistesabwesend,gesicht im nebel
😏	0	smirking face,boss,dapper,flirt,homie,kidding,leer,shade	süffisant lächelndes Gesicht,feixen,flirten,mundwinkel,schief,smiley
😒	0	unamused face,...,bored,fine,jealous,jel,jelly,pissed,smh,ugh	verstimmtes Gesicht,langweilig,smiley,traurig,unglücklich
🙄	0	face with rolling eyes,eyeroll,shade,ugh,whatever	Augen verdrehendes Gesicht,genervt,meinetwegen,ohje,rollen,smiley
😬	0	grimacing face,awk,awkward,dentist,grimace,grinning,smile	Grimassen schneidendes Gesicht,peinlich,smiley,verziehen,zähne
😮‍💨	0	face exhaling,blow,blowing,exhale,exhausted,gasp,groan	Gesicht, das ausatmet,ausatmen,erleichtert,erschöpft,husten,puh
🤥	0	lying face,liar,lie,pinocchio	lügendes Gesicht,nase,pinocchio,schwindel
🫨	0	shaking face,crazy,daze,earthquake,omg,panic,shock,surprise	zitterndes Doppelgesicht,erdbeben,omg,panik,schock,smiley,verrückt
🙂‍↔️	0	head shaking horizontally,no,shake	Kopfschütteln,nein
🙂‍↕️	0	head shaking vertically,nod,yes	Kopfnicken,ja
😌	0	relieved face,calm,peace,relief,zen	erleichtertes Gesicht,augen,entspannt,geschlossen,smiley,zen
😔	0	pensive face,awful,bored,dejected,died,disappointed,losing	nachdenkliches Gesicht,enttäuscht,schrecklich,smiley,traurig
😪	0	sleepy face,crying,good,night,sad,sleeping,tired	schläfriges Gesicht,gute,müde,nacht,smiley,traurig
🤤	0	drooling face	sabberndes Gesicht,smiley
😴	0	sleeping face,bed,bedtime,good,goodnight,nap,tired,whatever	schlafendes Gesicht,dösen,einschlafen,gute nacht,gähnen
😷	0	face with medical mask,cold,dentist,dermatologist,doctor,dr,germs	Gesicht mit Atemschutzmaske,arzt,bazillen,erkältet,krank,krankheit,mund
🤒	0	face with thermometer,ill,sick	Gesicht mit Fieberthermometer,krank,messen,smiley
🤕	0	face with head-bandage,hurt,injury,ouch	Gesicht mit Kopfverband,aua,autsch,schmerzen,smiley,verletzung
🤢	0	nauseated face,gross,nasty,sick,vomit	würgendes Gesicht,ekel,eklig,erbrechen,grün,igitt,smiley
🤮	0	face vomiting,barf,ew,gross,puke,sick,spew,throw,up	kotzendes Gesicht,brechen,erbrechen,krank,schlecht,smiley
🤧	0	sneezing face,fever,flu,gesundheit,sick,sneeze	niesendes Gesicht,erkältet,erkältung,gesundheit,grippe,hatschi
🥵	0	hot face,dying,feverish,heat,panting,red-faced,stroke	schwitzendes Gesicht,erhitzt,fieber,fiebrig,heiß,herausstrecken
🥶	0	cold face,blue,blue-faced,freezing,frostbite,icicles	frierendes Gesicht,bibbern,blau,eisig,erfrieren,frostig,frösteln
🥴	0	woozy face,dizzy,drunk,eyes,intoxicated,mouth,tipsy	schwindeliges Gesicht,angeheitert,angeschwipst,angetrunken
😵	0	face with crossed-out eyes,dead,dizzy,feels,knocked,sick,tired	benommenes Gesicht,augen,ko,krank,kreuze,schwindelig,schwindlig
😵‍💫	0	face with spiral eyes,confused,dizzy,hypnotized,omg,smiley,trouble	Gesicht mit Spiralen als Augen,hypnose,hypnotisiert,höhenangst,omg
🤯	0	exploding head,blown,explode,mind,mindblown,no,shocked,way	explodierender Kopf,entsetzt,geschockt,gesicht,schockiert,smiley
🤠	0	cowboy hat face,cowgirl	Gesicht mit Cowboyhut,cowgirl,smiley
🥳	0	partying face,bday,birthday,celebrate,celebration,excited	Partygesicht,aufgeregt,feier,fest,fröhlich,geburtstag
🥸	0	disguised face,eyebrow,glasses,incognito,moustache,mustache	verkleidet,brille,gesicht,incognito,inkognito,maske,nase
😎	0	smiling face with sunglasses,awesome,beach,bright,bro,chilling,cool,rad	lächelndes Gesicht mit Sonnenbrille,cool,smiley
🤓	0	nerd face,brainy,clever,expert,geek,gifted,glasses	Strebergesicht,brille,intelligent,klug,nerd,schlau
🧐	0	face with monocle,classy,fancy,rich,stuffy,wealthy	Gesicht mit Monokel,elegant,reich,smiley
😕	0	confused face,befuddled,confusing,dunno,frown,hm,meh,not,sad	verwundertes Gesicht,keine ahnung,smiley,traurig,verwirrt
🫤	0	face with diagonal mouth,confused,confusion,disappointed,doubt	Gesicht mit schrägem Mund,enttäuscht,genervt,hmpf,keine ahnung
😟	0	worried face,anxious,butterflies,nerves,nervous,sad,stress	besorgtes Gesicht,smiley,sorgen,traurig
🙁	0	slightly frowning face,sad	betrübtes Gesicht,schade,smiley,traurig
☹️	0	frowning face,sad	düsteres Gesicht,deprimiert,smiley,stirnrunzelnd,traurig
😮	0	face with open mouth,believe,forgot,omg,shocked,surprised,sympathy	Gesicht mit offenem Mund,erstaunt,omg,schockiert,unglaublich
😯	0	hushed face,epic,omg,stunned,surprised,whoa,woah	verdutztes Gesicht,erstaunt,omg,smiley,sprachlos
😲	0	astonished face,cost,no,omg,shocked,totally,way	erstauntes Gesicht,nee,omg,schockiert,smiley,verwundert
😳	0	flushed face,amazed,awkward,crazy,dazed,dead,disbelief	errötetes Gesicht mit großen Augen,erröten,peinlich,rot,scham,schämen,smiley
🥺	0	pleading face,begging,big,eyes,mercy,not,please,pretty,puppy	bettelndes Gesicht,anflehen,augen,bitte,bitten,flehend,groß
🥹	0	face holding back tears,admiration,aww,cry,embarrassed,feelings	Gesicht, das Tränen zurückhält,aufgebracht,dankbar,freude,freudentränen
😦	0	frowning face with open mouth,caught,guard,scared,scary,surprise,what,wow	entsetztes Gesicht,mund,offen,schockiert,smiley,verwundert
😧	0	anguished face,forgot,scared,scary,stressed,surprise,unhappy	qualvolles Gesicht,arm,leidend,smiley,vergessen,wow
😨	0	fearful face,afraid,anxious,blame,scared,worried	ängstliches Gesicht,angst,besorgt
😰	0	anxious face with sweat,blue,cold,eek,mouth,nervous,open,rushed,scared	besorgtes Gesicht mit Schweißtropfen,angst,angstschweiß,mund,nervös,offen
😥	0	sad but relieved face,anxious,call,close,complicated,disappointed	trauriges aber erleichtertes Gesicht,enttäuscht,knapp,schweiß,ängstlich
😢	0	crying face,awful,feels,miss,sad,tear,triste,unhappy	weinendes Gesicht,smiley,traurig,träne
😭	0	loudly crying face,bawling,sad,sob,tear,tears,unhappy	heulendes Gesicht,flennen,schluchzen,smiley,traurig,tränen
😱	0	face screaming in fear,epic,fearful,munch,scared,screamer,shocked	vor Angst schreiendes Gesicht,munch,omg,panik,ängstlich
😖	0	confounded face,annoyed,confused,cringe,distraught,feels	verwirrtes Gesicht,bestürzt,frustriert,konfus,smiley
😣	0	persevering face,concentrate,concentration,focus,headache	entschlossenes Gesicht,ausdauernd,durchhalten,fokus,konzentration
😞	0	disappointed face,awful,blame,dejected,fail,losing,sad,unhappy	enttäuschtes Gesicht,leider,schade,smiley,traurig,verloren
😓	0	downcast face with sweat,close,cold,feels,headache,nervous,sad,scared	bedrücktes Gesicht mit Schweiß,angstschweiß,augen,geschlossen
😩	0	weary face,crying,fail,feels,hungry,mad,nooo,sad,sleepy	erschöpftes Gesicht,fehlschlag,hungrig,müde,nein,smiley
😫	0	tired face,cost,feels,nap,sad,sneeze	müdes Gesicht,niesen,smiley,traurig
🥱	0	yawning face,bedtime,bored,goodnight,nap,sleep,sleepy,tired	gähnendes Gesicht,gelangweilt,langweilig,müde,schnarch,smiley
😤	0	face with steam from nose,anger,angry,feels,fume,fuming,furious,fury,mad	schnaubendes Gesicht,erleichtert,gewonnen
😡	0	enraged face,anger,angry,feels,mad,maddening,pouting,red	schmollendes Gesicht,rot,rot angelaufener smiley,wütend
😠	0	angry face,anger,blame,feels,frustrated,mad,maddening	verärgertes Gesicht,böse,smiley,wut,wütend,zornig,ärgern
🤬	0	face with symbols on mouth,censor,cursing,cussing,mad,pissed,swearing	Gesicht mit Symbolen über dem Mund,fluchen,schimpfen,schimpfwort,smiley
😈	0	smiling face with horns,demon,devil,fairy,fairytale,fantasy,purple	grinsendes Gesicht mit Hörnern,böse,dämon,dämonin,fantasie,lila,märchen,satan
👿	0	angry face with horns,demon,devil,fairy,fairytale,fantasy,imp	wütendes Gesicht mit Hörnern,böse,dämon,dämonin,fantasie,fantasy,kobold
💀	0	skull,body,dead,death,face,fairy,fairytale,i’m,lmao	Totenkopf,gesicht,knochen,märchen,schädel,tod,yolo
☠️	0	skull and crossbones,dead,death,face,monster	Totenkopf mit gekreuzten Knochen,gesicht,piratenflagge,schädel,tod
💩	0	pile of poo,bs,comic,doo,dung,face,fml,monster,poop,smelly	Kothaufen,mist
🤡	0	clown face	Clown-Gesicht
👹	0	ogre,creature,devil,face,fairy,fairytale,fantasy	Ungeheuer,gesicht,gruselig,japan,japanisch,maske
👺	0	goblin,angry,creature,face,fairy,fairytale,fantasy	Kobold,gemein,gesicht,japan,japanisch,maske,monster
👻	0	ghost,boo,creature,excited,face,fairy,fairytale	Gespenst,buh,fantasy,geist,gesicht,gruselig,halloween
👽	0	alien,creature,extraterrestrial,face,fairy	Außerirdischer,alien,all,fantasy,gesicht,monster,märchen,ufo
👾	0	alien monster,creature,extraterrestrial,face,fairy	Computerspiel-Monster,gesicht,ufo
🤖	0	robot,face,monster	Roboter,gesicht,monster,robotergesicht,roboterkopf
😺	0	grinning cat,animal,face,mouth,open,smile,smiling	grinsende Katze,gesicht,katzengesicht,lachen,lol,lustig,mund
😸	0	grinning cat with smiling eyes,animal,face,smile	grinsende Katze mit lachenden Augen,gesicht,katzengesicht,smiley,tier
😹	0	cat with tears of joy,animal,face,laugh,laughing,lol	Katze mit Freudentränen,gesicht,katzengesicht,lachen,smiley,tier
😻	0	smiling cat with heart-eyes,animal,face,love,smile	lachende Katze mit Herzen als Augen,gesicht,herzaugen,katzengesicht,liebe
😼	0	cat with wry smile,animal,face,ironic	verwegen lächelnde Katze,gesicht,grinsen,ironisch,katzengesicht
😽	0	kissing cat,animal,closed,eye,eyes,face	küssende Katze,augen,geschlossen,gesicht,katzengesicht,kuss
🙀	0	weary cat,animal,face,oh,surprised	erschöpfte Katze,angst,gesicht,katzengesicht,panik,schock
😿	0	crying cat,animal,face,sad,tear	weinende Katze,gesicht,katzengesicht,smiley,tier,traurig
😾	0	pouting cat,animal,face	schmollende Katze,gesicht,katzengesicht,schmollmund,smiley
🙈	0	see-no-evil monkey,embarrassed,face,forbidden,forgot,gesture	sich die Augen zuhaltendes Affengesicht,böse,geheimnis,gemein,geste,nein,omg,sehen,tier
🙉	0	hear-no-evil monkey,animal,ears,face,forbidden,gesture,listen,not	sich die Ohren zuhaltendes Affengesicht,böse,geheimnis,gemein,geste,hören,nein,tier
🙊	0	speak-no-evil monkey,animal,face,forbidden,gesture,not,oops	sich den Mund zuhaltendes Affengesicht,böse,geheimnis,gemein,geste,hand,heimlich
💌	0	love letter,heart,mail,romance,valentine	Liebesbrief,herz,post,siegel
💘	0	heart with arrow,143,adorbs,cupid,date,emotion,ily,love,romance	Herz mit Pfeil,liebe
💝	0	heart with ribbon,143,anniversary,emotion,ily,kisses,valentine	Herz mit Schleife,hochzeitstag,jahrestag,küsschen,küsse,liebe
💖	0	sparkling heart,143,emotion,excited,good,ily,kisses,morning	funkelndes Herz,aufregung,gefühl,glitzern,liebe,morgen,nacht
💗	0	growing heart,143,emotion,excited,heartpulse,ily,kisses,muah	wachsendes Herz,aufregung,gefühl,herzschlag,küsschen,küsse
💓	0	beating heart,143,cardio,emotion,heartbeat,ily,love	schlagendes Herz,gefühl,herzschlag,liebe,puls,pulsieren
💞	0	revolving hearts,143,adorbs,anniversary,emotion	kreisende Herzen,emotion,gefühl,hochzeitstag,jahrestag,liebe
💕	0	two hearts,143,anniversary,date,dating,emotion,ily,kisses	zwei Herzen,date,gefühl,hochzeitstag,jahrestag,küsschen
💟	0	heart decoration,143,emotion,hearth,purple,white	Herzdekoration,emotion,gefühl,liebe,lila,violett,weiß
❣️	0	heart exclamation,heavy,mark,punctuation	Herz als Ausrufezeichen,satzzeichen
💔	0	broken heart,break,crushed,emotion,heartbroken,lonely,sad	gebrochenes Herz,allein,gefühl,herzschmerz,liebeskummer
❤️‍🔥	0	heart on fire,burn,love,lust,sacred	Herz in Flammen,brennendes herz,leidenschaft,liebe
❤️‍🩹	0	mending heart,healthier,improving,recovering,recuperating	Herz mit Verband,besserung,genesen
❤️	0	red heart,emotion,love	rotes Herz
🩷	0	pink heart,143,adorable,cute,emotion,ily,like,love,special	pinkes Herz,gefallen,gefällt,gefühl,liebe,mag,mögen
🧡	0	orange heart,143	oranges Herz,liebe
💛	0	yellow heart,143,cardiac,emotion,ily,love	gelbes Herz,gefühl,herzlich,liebe
💚	0	green heart,143,emotion,ily,love,romantic	grünes Herz,gefühl,liebe,romantisch
💙	0	blue heart,143,emotion,ily,love,romance	blaues Herz,gefühl,liebe,romantisch
🩵	0	light blue heart,143,cute,cyan,emotion,ily,like,love,sky,special	hellblaues Herz,aquamarin,emotion,gefallen,gefällt,gefühl,hdl
💜	0	purple heart,143,bestest,emotion,ily,love	lila Herz,beste,gefühl,hdl,liebe,lilafarben,violett
🤎	0	brown heart,143	braunes Herz
🖤	0	black heart,evil,wicked	schwarzes Herz,böse
🩶	0	grey heart,143,emotion,gray,ily,love,silver,slate,special	graues Herz,emotion,hdl,liebe,schieferfarben,silber
🤍	0	white heart,143	weißes Herz
💋	0	kiss mark,dating,emotion,heart,kissing,lips,romance,sexy	Kussabdruck,gefühl,knutsch,küssen,liebe,lippen
💯	0	hundred points,100,a+,agree,clearly,definitely,faithful,fleek	100 Punkte,punktestand,volle punktzahl
💢	0	anger symbol,angry,comic,mad,upset	Ärger,comic,wut
💥	0	collision,bomb,boom,collide,comic,explode	Zusammenstoß,bombe,boom,comic,explodieren,explosion
💫	0	dizzy,comic,shining,shooting,star,stars	schwindlig,benommen,benommenheit,comic,komet,stern
💦	0	sweat droplets,comic,drip,drops,splashing,squirt,water,wet	Schweißtropfen,comic,feucht,nass,schwitzen,trainieren
💨	0	dashing away,cloud,comic,fart,fast,go,gone,gotta,running	Staubwolke,comic,rennen,weglaufen
🕳️	0	hole	Loch,schwarz
💬	0	speech balloon,bubble,comic,dialog,message,sms,talk,text	Sprechblase mit drei Punkten,comic,dialog,gespräch,unterhaltung
👁️‍🗨️	0	eye in speech bubble,balloon,witness	Auge in Sprechblase,dialog,reden,sprechen,zeuge
🗨️	0	left speech bubble,balloon,dialog	Sprechblase links,dialog,reden,sprechen,unterhaltung
🗯️	0	right anger bubble,angry,balloon,mad	Sprechblase für wütende Aussage rechts
💭	0	thought balloon,bubble,cartoon,cloud,comic,daydream,decisions	Gedankenblase,comic,nachdenken
💤	0	ZZZ,comic,good,goodnight,sleep,sleeping,sleepy	Schlafen,buchstaben,comic,gähn,langweilig,müde
👋	1	waving hand,bye,cya,g2g,greetings,gtg,hello,hey,hi,later	winkende Hand,auf wiedersehen,bis später,ciao,guten tag
🤚	1	raised back of hand,backhand	erhobene Hand von hinten,erhobener handrücken
🖐️	1	hand with fingers splayed,raised,stop	Hand mit gespreizten Fingern,5,fünf
✋	1	raised hand,5,five,high,stop	erhobene Hand,5,halt,handfläche,high five,schlag ein,stopp
🖖	1	vulcan salute,finger,hand,hands	vulkanischer Gruß,finger,grüßen,hand,hände,spreizen
🫱	1	rightwards hand,handshake,hold,reach	nach rechts weisende Hand,ausgestreckt,ausstrecken,hände
🫲	1	leftwards hand,handshake,hold,reach	nach links weisende Hand,ausgestreckt,ausstrecken,hände
🫳	1	palm down hand,dismiss,drop,dropped,pick,shoo,up	Hand mit Handfläche nach unten,abweisen,fallen lassen,fallenlassen
🫴	1	palm up hand,beckon,catch,come,hold,know,lift,offer,tell	Hand mit Handfläche nach oben,anbieten,angebot,darbieten,einladen
🫷	1	leftwards pushing hand,block,five,halt,high,hold,pause,refuse,slap,stop	nach links schiebende Hand,drücken,halt,high 5,high five,moment,nein
🫸	1	rightwards pushing hand,block,five,halt,high,hold,pause,refuse,slap,stop	nach rechts schiebende Hand,drücken,halt,high 5,high five,moment,nein
👌	1	OK hand,awesome,bet,dope,fleek,fosho,got,gotcha,legit	OK-Zeichen,exzellent,finger,genial,hand,in ordnung
🤌	1	pinched fingers,gesture,hand,hold,huh,interrogation,patience	zusammengedrückte Finger,bündelhand,fingerspitzen,gehts noch,geste
🤏	1	pinching hand,amount,bit,fingers,little,small,sort	Wenig-Geste,betrag,finger,gering,hand,klein,menge
✌️	1	victory hand,peace	Victory-Geste,sieg
🤞	1	crossed fingers,hand,luck	Hand mit gekreuzten Fingern
🫰	1	hand with index finger and thumb crossed,<3,expensive,heart,love,money,snap	Hand mit gekreuztem Zeigefinger und Daumen,fingerherz,geld,handgeste,kosten,teuer
🤟	1	love-you gesture,fingers,hand,ily,three	Ich-liebe-dich-Geste,drei,finger,hand,hdl
🤘	1	sign of the horns,finger,hand,rock-on	Teufelsgruß,corna,finger,hand,heavy,hörner,mano cornuta
🤙	1	call me hand,hang,loose,shaka	Ruf-mich-an-Handzeichen,anruf,anrufen,shaka
👈	1	backhand index pointing left,finger	nach links weisender Zeigefinger,handrückseite,zeigen
👉	1	backhand index pointing right,finger	nach rechts weisender Zeigefinger,handrückseite,zeigen
👆	1	backhand index pointing up,finger	nach oben weisender Zeigefinger von hinten,aufwärts,handrücken,handrückseite,hier
🖕	1	middle finger,hand	Mittelfinger,hand
👇	1	backhand index pointing down,finger	nach unten weisender Zeigefinger,abwärts,handrücken,handrückseite,hinab
☝️	1	index pointing up,finger,hand,this	nach oben weisender Zeigefinger von vorne,hand,handvorderseite,hier,melden,zeigen
🫵	1	index pointing at the viewer,finger,hand,poke,you	auf Betrachter zeigender Zeigefinger,deuten,du,fingerzeig,hand,handgeste,sie
👍	1	thumbs up,+1,good,hand,like,yes	Daumen hoch,einverstanden,finger,gut,hand,in ordnung
👎	1	thumbs down,-1,bad,dislike,good,hand,no,nope	Daumen runter,hand,nach unten,schlecht
✊	1	raised fist,clenched,hand,punch,solidarity	erhobene Faust,hand,kampf,solidarität
👊	1	oncoming fist,absolutely,agree,boom,bro,bruh,bump,clenched	geballte Faust,absolut,bro,hand,korrekt,zustimmen
🤛	1	left-facing fist,leftwards	Faust nach links,hand
🤜	1	right-facing fist,rightwards	Faust nach rechts,hand
👏	1	clapping hands,applause,approval,awesome,congrats	klatschende Hände,applaudieren,applaus,beifall,gratulation
🙌	1	raising hands,celebration,gesture,hooray,praise,raised	zwei erhobene Handflächen,feiern,geste,hurra,hände
🫶	1	heart hands,<3,love,you	Hände, die Herz bilden,<3,finger,geste,handgeste,handherz,hdl
👐	1	open hands,hug,jazz,swerve	offene Hände,jazz,umarmen,umarmung
🤲	1	palms up together,cupped,dua,hands,pray,prayer,wish	Handflächen nach oben,beten,gebet,hände,zusammen
🤝	1	handshake,agreement,deal,meeting	Handschlag,hände,händeschütteln,vereinbarung
🙏	1	folded hands,appreciate,ask,beg,blessed,bow,cmon,five	zusammengelegte Handflächen,beten,betend,bitten,danke,danken,gebet
✍️	1	writing hand,write	schreibende Hand,stift
💅	1	nail polish,bored,care,cosmetics,done,makeup,manicure	Nagellack,kosmetik,maniküre,nagelpflege
🤳	1	selfie,camera,phone	Selfie,smartphone
💪	1	flexed biceps,arm,beast,bench,bodybuilder,bro,curls,gains,gym	angespannter Bizeps,arm,bodybuilder,bro,fitnessstudio
🦾	1	mechanical arm,accessibility,prosthetic	Armprothese,barrierefreiheit
🦿	1	mechanical leg,accessibility,prosthetic	Beinprothese,barrierefreiheit
🦵	1	leg,bent,foot,kick,knee,limb	Bein,extremität,fuß,gebeugtes knie,gliedmaße
🦶	1	foot,ankle,feet,kick,stomp	Fuß,füße,kick,knöchel,körperteil,stampfen,treten
👂	1	ear,body,ears,hear,hearing,listen,listening,sound	Ohr,hören,körperteil
🦻	1	ear with hearing aid,accessibility,hard	Ohr mit Hörgerät,barrierefreiheit,gehörlos,hilfsgerät
👃	1	nose,body,noses,nosey,odor,smell,smells	Nase,körperteil,riechen
🧠	1	brain,intelligent,smart	Gehirn,intelligent,intelligenz,klug,schlau
🫀	1	anatomical heart,beat,cardiology,heartbeat,organ,pulse,real,red	Herz (Organ),anatomie,herzschlag,körper,körperteil,mensch
🫁	1	lungs,breath,breathe,exhalation,inhalation,organ	Lunge,atem,atmen,ausatmen,einatmen,körper
🦷	1	tooth,dentist,pearly,teeth,white	Zahn,perlweiß,zahnarzt,zahnärztin,zähne
🦴	1	bone,bones,dog,skeleton,wishbone	Knochen,hund,hundeknochen,kauknochen,skelett
👀	1	eyes,body,face,googly,look,looking,omg,peep,see	Augen,gesicht,gucken,schauen,sehen
👁️	1	eye,1,body,one	Auge,blick,körper,körperteil,schauen,sehen
👅	1	tongue,body,lick,slurp	Zunge,hmm,körperteil,lecken,lecker,mmh,ätsch
👄	1	mouth,beauty,body,kiss,kissing,lips,lipstick	Mund,kuss,körperteil,lippen,lippenstift
🫦	1	biting lip,anxious,bite,fear,flirt,flirting,kiss,lipstick	auf Lippe beißen,angst,besorgt,flirten,flirtend,kuss
👶	1	baby,babies,children,goo,infant,newborn,pregnant	Baby,gesicht,jung,kind,kleinkind,locke
🧒	1	child,bright-eyed,grandchild,kid,young,younger	Kind,enkelkind,jung,jünger,munter,strahlend
👦	1	boy,bright-eyed,child,grandson,kid,young,younger	Junge,enkelsohn,gesicht,jünger,kind,munter
👧	1	girl,bright-eyed,child,daughter,granddaughter,kid	Mädchen,enkeltochter,gesicht,jung,jünger,kind,munter
🧑	1	person,adult	Person,erwachsen,erwachsene person,mensch
👱	1	person: blond hair,blond-haired,human	Person: blondes Haar,blondhaarig,gesicht,mensch
👨	1	man,adult,bro	Mann,erwachsen,gesicht
🧔	1	person: beard,bearded,whiskers	Person: Bart,bärtig,schnurrbart
🧔‍♂️	1	man: beard,bearded,whiskers	Mann: Bart,mann mit bart
🧔‍♀️	1	woman: beard,bearded,whiskers	Frau: Bart,frau mit bart
👨‍🦰	1	man: red hair,adult,bro	Mann: rotes Haar,erwachsen,gesicht
👨‍🦱	1	man: curly hair,adult,bro	Mann: lockiges Haar,erwachsen,gesicht
👨‍🦳	1	man: white hair,adult,bro	Mann: weißes Haar,erwachsen,gesicht
👨‍🦲	1	man: bald,adult,bro	Mann: Glatze,erwachsen,gesicht
👩	1	woman,adult,lady	Frau,erwachsen,gesicht
👩‍🦰	1	woman: red hair,adult,lady	Frau: rotes Haar,erwachsen,gesicht
🧑‍🦰	1	person: red hair,adult	Person: rotes Haar,erwachsen,erwachsene person,mensch
👩‍🦱	1	woman: curly hair,adult,lady	Frau: lockiges Haar,erwachsen,gesicht
🧑‍🦱	1	person: curly hair,adult	Person: lockiges Haar,erwachsen,erwachsene person,mensch
👩‍🦳	1	woman: white hair,adult,lady	Frau: weißes Haar,erwachsen,gesicht
🧑‍🦳	1	person: white hair,adult	Person: weißes Haar,erwachsen,erwachsene person,mensch
👩‍🦲	1	woman: bald,adult,lady	Frau: Glatze,erwachsen,gesicht
🧑‍🦲	1	person: bald,adult	Person: Glatze,erwachsen,erwachsene person,mensch
👱‍♀️	1	woman: blond hair,blond-haired,blonde	Frau: blond,blonde frau,gesicht,haar
👱‍♂️	1	man: blond hair,blond-haired	Mann: blond,blonder mann,gesicht,haar
🧓	1	older person,adult,elderly,grandparent,wise	ältere Person,alt,erwachsen,großeltern,mensch,weise
👴	1	old man,adult,bald,elderly,gramps,grandfather,grandpa	älterer Mann,alt,erwachsen,großeltern,großvater,mensch,opa
👵	1	old woman,adult,elderly,grandma,grandmother,granny,lady	ältere Frau,alt,erwachsen,großeltern,großmutter,mensch
🙍	1	person frowning,annoyed,disappointed,disgruntled,disturbed	missmutige Person,frustriert,gesicht,runzeln,stirnrunzelnd
🙍‍♂️	1	man frowning,annoyed,disappointed,disgruntled,disturbed	missmutiger Mann,frustriert,gesicht,runzeln,stirnrunzelnd
🙍‍♀️	1	woman frowning,annoyed,disappointed,disgruntled,disturbed	missmutige Frau,frustriert,gesicht,runzeln,stirnrunzelnd
🙎	1	person pouting,disappointed,downtrodden,frown,grimace,scowl	schmollende Person,eingeschnappt,enttäuscht,jammerd,jammern
🙎‍♂️	1	man pouting,disappointed,downtrodden,frown,grimace,scowl	schmollender Mann,eingeschnappt,enttäuscht,jammerd,jammern
🙎‍♀️	1	woman pouting,disappointed,downtrodden,frown,grimace,scowl	schmollende Frau,eingeschnappt,enttäuscht,jammerd,jammern
🙅	1	person gesturing NO,forbidden,gesture,hand,not,prohibit	Person mit überkreuzten Armen,gesicht,nein,nicht,verbieten,verboten
🙅‍♂️	1	man gesturing NO,forbidden,gesture,hand,not,prohibit	Mann mit überkreuzten Armen,gesicht,nein,nicht,verbieten,verboten
🙅‍♀️	1	woman gesturing NO,forbidden,gesture,hand,not,prohibit	Frau mit überkreuzten Armen,gesicht
🙆	1	person gesturing OK,exercise,gesture,hand,omg	Person mit Händen auf dem Kopf,geste,oje,ok,omg,über kopf,übung
🙆‍♂️	1	man gesturing OK,exercise,gesture,hand,omg	Mann mit Händen auf dem Kopf,geste,oje,ok,omg,über kopf,übung
🙆‍♀️	1	woman gesturing OK,exercise,gesture,hand,omg	Frau mit Händen auf dem Kopf,geste,oje,ok,omg,über kopf,übung
💁	1	person tipping hand,fetch,flick,flip,gossip,sarcasm,sarcastic	Infoschalter-Mitarbeiter(in),abgekippt,beleidigen,gerüchte,geste,hand
💁‍♂️	1	man tipping hand,fetch,flick,flip,gossip,sarcasm,sarcastic	Infoschalter-Mitarbeiter,abgekippt,beleidigen,gerüchte,geste,hand
💁‍♀️	1	woman tipping hand,fetch,flick,flip,gossip,sarcasm,sarcastic	Infoschalter-Mitarbeiterin,auskunft,frau,informationen
🙋	1	person raising hand,gesture,here,know,me,pick,question,raise	Person mit erhobenem Arm,aufzeigen,drankommen,drannehmen,frage,geste
🙋‍♂️	1	man raising hand,gesture,here,know,me,pick,question,raise	Mann mit erhobenem Arm,aufzeigen,drankommen,drannehmen,frage,geste
🙋‍♀️	1	woman raising hand,gesture,here,know,me,pick,question,raise	Frau mit erhobenem Arm,aufzeigen,drankommen,drannehmen,frage,geste
🧏	1	deaf person,accessibility,ear,gesture,hear	gehörlose Person,barrierefreiheit,hören,ohr,schwerhörig,taub
🧏‍♂️	1	deaf man,accessibility,ear,gesture,hear	gehörloser Mann,taub
🧏‍♀️	1	deaf woman,accessibility,ear,gesture,hear	gehörlose Frau,taub
🙇	1	person bowing,apology,ask,beg,favor,forgive,gesture,meditate	sich verbeugende Person,bedauern,bitten,demut,entschuldigung,geste
🙇‍♂️	1	man bowing,apology,ask,beg,favor,forgive,gesture,meditate	sich verbeugender Mann,demut
🙇‍♀️	1	woman bowing,apology,ask,beg,favor,forgive,gesture,meditate	sich verbeugende Frau,bedauern,bitten,demut,entschuldigung,geste
🤦	1	person facepalming,again,bewilder,disbelief,exasperation,no,not	sich an den Kopf fassende Person,frustriert,genervt,gesicht,oh nein,omg
🤦‍♂️	1	man facepalming,again,bewilder,disbelief,exasperation,no,not	sich an den Kopf fassender Mann,frustriert,genervt,gesicht,oh nein,omg
🤦‍♀️	1	woman facepalming,again,bewilder,disbelief,exasperation,no,not	sich an den Kopf fassende Frau,frustriert,genervt,gesicht,oh nein,omg
🤷	1	person shrugging,doubt,dunno,guess,idk,ignorance,indifference	schulterzuckende Person,egal,gleichgültig,keine ahnung
🤷‍♂️	1	man shrugging,doubt,dunno,guess,idk,ignorance,indifference	schulterzuckender Mann,egal,gleichgültig,keine ahnung
🤷‍♀️	1	woman shrugging,doubt,dunno,guess,idk,ignorance,indifference	schulterzuckende Frau,egal,gleichgültig,keine ahnung
🧑‍⚕️	1	health worker,doctor,healthcare,nurse,therapist	Arzt/Ärztin,arztkittel,doktor(in)
👨‍⚕️	1	man health worker,doctor,healthcare,nurse,therapist	Arzt,arztkittel,doktor,krankenpfleger
👩‍⚕️	1	woman health worker,doctor,healthcare,nurse,therapist	Ärztin,arztkittel,doktor,krankenschwester
🧑‍🎓	1	student,graduate	Student(in),absolvent(in),doktorhut,uni
👨‍🎓	1	man student,graduate	Student,absolvent,diplom,doktorhut,uni
👩‍🎓	1	woman student,graduate	Studentin,abschluss,absolventin,diplom,doktorhut,uni
🧑‍🏫	1	teacher,instructor,lecturer,professor	Lehrer(in),dozent(in),professor(in)
👨‍🏫	1	man teacher,instructor,lecturer,professor	Lehrer,dozent,mann,professor,tafel
👩‍🏫	1	woman teacher,instructor,lecturer,professor	Lehrerin,dozentin,frau,professorin
🧑‍⚖️	1	judge,justice,law,scales	Richter(in),waage
👨‍⚖️	1	man judge,justice,law,scales	Richter,gerechtigkeit,mann
👩‍⚖️	1	woman judge,justice,law,scales	Richterin,frau,gerechtigkeit
🧑‍🌾	1	farmer,gardener,rancher	Bauer/Bäuerin,farmer(in),gärtner(in),landwirt(in)
👨‍🌾	1	man farmer,gardener,rancher	Bauer,farmer,gärtner,landwirt,rancher,ähre
👩‍🌾	1	woman farmer,gardener,rancher	Bäuerin,farmerin,gärtnerin,landwirtin,ähre
🧑‍🍳	1	cook,chef	Koch/Köchin,kochen
👨‍🍳	1	man cook,chef	Koch,kochen,restaurant
👩‍🍳	1	woman cook,chef	Köchin,kochen
🧑‍🔧	1	mechanic,electrician,plumber,tradesperson	Mechaniker(in),elektriker(in),klempner(in)
👨‍🔧	1	man mechanic,electrician,plumber,tradesperson	Mechaniker,elektriker,handwerker,klempner,mann
👩‍🔧	1	woman mechanic,electrician,plumber,tradesperson	Mechanikerin,elektrikerin,frau,handwerkerin,klempnerin
🧑‍🏭	1	factory worker,assembly,industrial	Fabrikarbeiter(in),industriell,montage
👨‍🏭	1	man factory worker,assembly,industrial	Fabrikarbeiter,helm
👩‍🏭	1	woman factory worker,assembly,industrial	Fabrikarbeiterin,frau,helm
🧑‍💼	1	office worker,architect,business,manager,white-collar	Büroangestellte(r),architekt(in),business,manager(in)
👨‍💼	1	man office worker,architect,business,manager,white-collar	Büroangestellter,manager,mann
👩‍💼	1	woman office worker,architect,business,manager,white-collar	Büroangestellte,frau,managerin,mangerin
🧑‍🔬	1	scientist,biologist,chemist,engineer,mathematician	Wissenschaftler(in),forscher(in),labor
👨‍🔬	1	man scientist,biologist,chemist,engineer,mathematician	Wissenschaftler,chemie,forscher,labor
👩‍🔬	1	woman scientist,biologist,chemist,engineer,mathematician	Wissenschaftlerin,forscherin,frau,labor
🧑‍💻	1	technologist,coder,computer,developer,inventor,software	IT-Experte/IT-Expertin,bildschirm,computer,entwickler(in)
👨‍💻	1	man technologist,coder,computer,developer,inventor,software	IT-Experte,arbeit,bildschirm,büro,computer,entwickler
👩‍💻	1	woman technologist,coder,computer,developer,inventor,software	IT-Expertin,arbeit,bildschirm,büro,computer,entwickler
🧑‍🎤	1	singer,actor,entertainer,rock,rockstar	Sänger(in),entertainer(in),rock,star
👨‍🎤	1	man singer,actor,entertainer,rock,rockstar	Sänger,mann,mikrofon,popstar,schauspieler
👩‍🎤	1	woman singer,actor,entertainer,rock,rockstar	Sängerin,frau,mikrofon,popstar,schauspielerin
🧑‍🎨	1	artist,palette	Künstler(in),farbpalette,maler(in)
👨‍🎨	1	man artist,palette	Künstler,farbpalette,maler,mann
👩‍🎨	1	woman artist,palette	Künstlerin,farbpalette,frau,malerin
🧑‍✈️	1	pilot,plane	Pilot(in),flugzeug
👨‍✈️	1	man pilot,plane	Pilot,flugzeug,mann
👩‍✈️	1	woman pilot,plane	Pilotin,flieger,flugzeug,frau
🧑‍🚀	1	astronaut,rocket,space	Astronaut(in),raumfahrt,weltraum
👨‍🚀	1	man astronaut,rocket,space	Astronaut,mann,raumfahrt,weltraum
👩‍🚀	1	woman astronaut,rocket,space	Astronautin,frau,raumfahrt,weltraum
🧑‍🚒	1	firefighter,firetruck	Feuerwehrmann/-frau,feuerwehrhelm
👨‍🚒	1	man firefighter,firetruck	Feuerwehrmann,feuerwehrhelm
👩‍🚒	1	woman firefighter,firetruck	Feuerwehrfrau,feuerwehrhelm
👮	1	police officer,apprehend,arrest,citation,cop,law,over,pulled	Polizist(in),beruf,festnehmen,gesetzeshüter,gesicht
👮‍♂️	1	man police officer,apprehend,arrest,citation,cop,law,over,pulled	Polizist,mann,polizei
👮‍♀️	1	woman police officer,apprehend,arrest,citation,cop,law,over,pulled	Polizistin,beruf,festnehmen,frau,gesetzeshüterin,person
🕵️	1	detective,sleuth,spy	Detektiv(in),lupe,sherlock,spion
🕵️‍♂️	1	man detective,sleuth,spy	Detektiv,mann,spion
🕵️‍♀️	1	woman detective,sleuth,spy	Detektivin,frau,spionage,spionin
💂	1	guard,buckingham,helmet,london,palace	Wache,buckingham palace,bärenfellmütze,gesicht
💂‍♂️	1	man guard,buckingham,helmet,london,palace	Wachsoldat,buckingham palace,wache
💂‍♀️	1	woman guard,buckingham,helmet,london,palace	Wachsoldatin,buckingham,buckingham palace,guard,helm
🥷	1	ninja,assassin,fight,fighter,hidden,person,secret	Ninja,ausdauer,geheimmission,killer,krieger
👷	1	construction worker,build,fix,hardhat,man,person,rebuild,remodel	Bauarbeiter(in),bauarbeiterin,beruf,gesicht,helm,person
👷‍♂️	1	man construction worker,build,fix,hardhat,rebuild,remodel,repair	Bauarbeiter,baustelle,helm
👷‍♀️	1	woman construction worker,build,fix,hardhat,rebuild,remodel,repair	Bauarbeiterin,baustelle,frau,helm,mann
🫅	1	person with crown,monarch,noble,regal,royal,royalty	Person mit Krone,adelig,krönung,könig,königin,königlich
🤴	1	prince,crown,fairy,fairytale,fantasy,king,royal	Prinz,krone
👸	1	princess,crown,fairy,fairytale,fantasy,queen,royal	Prinzessin,gesicht,krone,märchen
👳	1	person wearing turban	Person mit Turban,bart,dreitagebart
👳‍♂️	1	man wearing turban	Mann mit Turban,gesicht
👳‍♀️	1	woman wearing turban	Frau mit Turban,gesicht
👲	1	person with skullcap,chinese,gua,guapi,hat,mao	Mann mit chinesischem Hut,china,gesicht,kappe,mütze,person
🧕	1	woman with headscarf,bandana,hijab,kerchief,mantilla,tichel	Frau mit Kopftuch,hidschab,hijab,mantilla,person,tichel
🤵	1	person in tuxedo,formal,wedding	Person im Smoking,anzug,bräutigam,formell,mann,vornehm
🤵‍♂️	1	man in tuxedo,formal,groom,wedding	Mann im Smoking
🤵‍♀️	1	woman in tuxedo,formal,wedding	Frau im Smoking
👰	1	person with veil,wedding	Person mit Schleier,braut,braut mit schleier,gesicht,hochzeit
👰‍♂️	1	man with veil,wedding	Mann mit Schleier
👰‍♀️	1	woman with veil,bride,wedding	Frau mit Schleier
🤰	1	pregnant woman	schwangere Frau
🫃	1	pregnant man,belly,bloated,full,overeat	schwangerer Mann,aufgebläht,bauch,dick,person
🫄	1	pregnant person,belly,bloated,full,overeat,stuffed	schwangere Person,aufgebläht,bauch,dick,dicker bauch
🤱	1	breast-feeding,baby,mom,mother,nursing,woman	Stillen,baby,brust,frau,person
👩‍🍼	1	woman feeding baby,mom,mother,nanny,newborn,nursing	Frau, die Baby die Flasche gibt,eltern,flasche geben,flasche gebende frau
👨‍🍼	1	man feeding baby,dad,father,nanny,newborn,nursing	Mann, der Baby die Flasche gibt,flasche geben,flasche gebender mann
🧑‍🍼	1	person feeding baby,nanny,newborn,nursing,parent	Person, die Baby die Flasche gibt,flasche geben,flasche gebende person
👼	1	baby angel,church,face,fairy,fairytale,fantasy	Putte,engel,gesicht,kind,märchen
🎅	1	Santa Claus,celebration,christmas,fairy,fantasy,father	Weihnachtsmann,weihnachten
🤶	1	Mrs. Claus,celebration,christmas,fairy,fantasy,holiday	Weihnachtsfrau,weihnachten
🧑‍🎄	1	Mx Claus,celebration,christmas,fairy,fantasy,holiday	Weihnachtsperson,gesicht,gesicht mit hut,santa claus
🦸	1	superhero,good,superpower	Superheld(in),person,superheldin,superkraft,superkräfte
🦸‍♂️	1	man superhero,good,superpower	Superheld
🦸‍♀️	1	woman superhero,good,heroine,superpower	Heldin,superheldin
🦹	1	supervillain,bad,criminal,evil,superpower	Bösewicht,bösewichtin,krimineller,person,schurke
🦹‍♂️	1	man supervillain,bad,criminal,evil,superpower	männlicher Bösewicht
🦹‍♀️	1	woman supervillain,bad,criminal,evil,superpower	weiblicher Bösewicht
🧙	1	mage,fantasy,magic,play,sorcerer,sorceress,sorcery	Magier(in),hexe,hexenmeister,magiker,person,zauberer
🧙‍♂️	1	man mage,fantasy,magic,play,sorcerer,sorceress,sorcery	Magier,hexenmeister,zauberer
🧙‍♀️	1	woman mage,fantasy,magic,play,sorcerer,sorceress,sorcery	Magierin,hexe,zauberin
🧚	1	fairy,fairytale,fantasy,myth,person,pixie,wings	Märchenfee,elf,elfe,fantasy,flügel,geflügelt,mystisch
🧚‍♂️	1	man fairy,fairytale,fantasy,myth,oberon,person,pixie	männliche Fee,oberon,puck,zauberer
🧚‍♀️	1	woman fairy,fairytale,fantasy,myth,person,pixie,titania	Fee,titania
🧛	1	vampire,blood,dracula,fangs,halloween,scary	Vampir,blutsauger,dracula,halloween,person
🧛‍♂️	1	man vampire,blood,fangs,halloween,scary,supernatural	männlicher Vampir,dracula,untoter
🧛‍♀️	1	woman vampire,blood,fangs,halloween,scary,supernatural	weiblicher Vampir,untoter
🧜	1	merperson,creature,fairytale,folklore,ocean,sea,siren	Wassermensch,meerjungfrau,meermann,märchen,nixe,person
🧜‍♂️	1	merman,creature,fairytale,folklore,neptune,ocean	Wassermann,triton
🧜‍♀️	1	mermaid,creature,fairytale,folklore,merwoman,ocean	Meerjungfrau,nixe,wasserfrau
🧝	1	elf,elves,enchantment,fantasy,folklore,magic	Elf(e),elbe,elben,elbin,elfe,fantasy,herr der ringe
🧝‍♂️	1	man elf,elves,enchantment,fantasy,folklore,magic	Elf,alb,elbe,magisch
🧝‍♀️	1	woman elf,elves,enchantment,fantasy,folklore,magic	Elfe,elbin,magisch
🧞	1	genie,djinn,fantasy,lamp,myth,rub,wishes	Flaschengeist,aladdin,aladin,dschinn,lampe,person
🧞‍♂️	1	man genie,djinn,fantasy,lamp,myth,rub,wishes	männlicher Flaschengeist,dschinn
🧞‍♀️	1	woman genie,djinn,fantasy,lamp,myth,rub,wishes	weiblicher Flaschengeist,dschinn
🧟	1	zombie,apocalypse,dead,halloween,horror,scary,undead	Zombie,apokalypse,halloween,horror,person,untot
🧟‍♂️	1	man zombie,apocalypse,dead,halloween,horror,scary,undead	männlicher Zombie,untoter,wandelnder toter
🧟‍♀️	1	woman zombie,apocalypse,dead,halloween,horror,scary,undead	weiblicher Zombie,untote,wandelnde tote
🧌	1	troll,fairy,fantasy,monster,tale,trolling	Troll,fantasy,gruslig,kobold,monster,märchen,ork
💆	1	person getting massage,face,headache,relax,relaxing,salon,soothe,spa	Person, die eine Kopfmassage bekommt,behandlung,entspannen,kopfschmerzen,migräne
💆‍♂️	1	man getting massage,face,headache,relax,relaxing,salon,soothe,spa	Mann, der eine Kopfmassage bekommt,entspannen,kopfschmerzen,salon
💆‍♀️	1	woman getting massage,face,headache,relax,relaxing,salon,soothe,spa	Frau, die eine Kopfmassage bekommt,behandlung,entspannen,entspannend,gesicht
💇	1	person getting haircut,barber,beauty,chop,cosmetology,groom,parlor	Person beim Haareschneiden,friseur,friseurin,friseuse,frisur,frisör
💇‍♂️	1	man getting haircut,barber,beauty,chop,cosmetology,groom,parlor	Mann beim Haareschneiden,friseur,frisur,haarschnitt,salon,schere
💇‍♀️	1	woman getting haircut,barber,beauty,chop,cosmetology,groom,parlor	Frau beim Haareschneiden,friseur,haarschnitt,schere
🚶	1	person walking,amble,gait,hike,man,pace,pedestrian,stride	Fußgänger(in),fußgängerin,gehen,gehend,person,schlendern
🚶‍♂️	1	man walking,amble,gait,hike,pace,pedestrian,stride,stroll	Fußgänger,gehen,mann,spaziergang
🚶‍♀️	1	woman walking,amble,gait,hike,pace,pedestrian,stride,stroll	Fußgängerin,frau,gehen,schlendern,spazieren,spaziergang
🚶‍➡️	1	person walking: facing right,amble,gait,hike,man,pace,pedestrian,stride	Fußgänger(in): nach rechts,fußgängerin,gehen,gehend,person,schlendern
🚶‍♀️‍➡️	1	woman walking: facing right,amble,gait,hike,pace,pedestrian,stride,stroll	Fußgängerin: nach rechts,frau,gehen,schlendern,spazieren,spaziergang
🚶‍♂️‍➡️	1	man walking: facing right,amble,gait,hike,pace,pedestrian,stride,stroll	Fußgänger: nach rechts,gehen,mann,spaziergang
🧍	1	person standing	stehende Person,mensch,stand
🧍‍♂️	1	man standing	stehender Mann
🧍‍♀️	1	woman standing	stehende Frau
🧎	1	person kneeling,knees	kniende Person,fersensitz,meditation,meditieren,mensch
🧎‍♂️	1	man kneeling,knees	kniender Mann
🧎‍♀️	1	woman kneeling,knees	kniende Frau
🧎‍➡️	1	person kneeling: facing right,knees	kniende Person: nach rechts,fersensitz,meditation,meditieren,mensch
🧎‍♀️‍➡️	1	woman kneeling: facing right,knees	kniende Frau: nach rechts
🧎‍♂️‍➡️	1	man kneeling: facing right,knees	kniender Mann: nach rechts
🧑‍🦯	1	person with white cane,accessibility,blind,probing	Person mit Langstock,barrierefreiheit,blind
🧑‍🦯‍➡️	1	person with white cane: facing right,accessibility,blind,probing	Person mit Langstock: nach rechts,barrierefreiheit,blind
👨‍🦯	1	man with white cane,accessibility,blind,probing	Mann mit Langstock,barrierefreiheit,behinderung,blind
👨‍🦯‍➡️	1	man with white cane: facing right,accessibility,blind,probing	Mann mit Langstock: nach rechts,barrierefreiheit,behinderung,blind
👩‍🦯	1	woman with white cane,accessibility,blind,probing	Frau mit Langstock,barrierefreiheit,behinderung,blind
👩‍🦯‍➡️	1	woman with white cane: facing right,accessibility,blind,probing	Frau mit Langstock: nach rechts,barrierefreiheit,behinderung,blind
🧑‍🦼	1	person in motorized wheelchair,accessibility	Person in elektrischem Rollstuhl,barrierefreiheit
🧑‍🦼‍➡️	1	person in motorized wheelchair: facing right,accessibility	Person in elektrischem Rollstuhl: nach rechts,barrierefreiheit
👨‍🦼	1	man in motorized wheelchair,accessibility	Mann in elektrischem Rollstuhl,barrierefreiheit,behinderung
👨‍🦼‍➡️	1	man in motorized wheelchair: facing right,accessibility	Mann in elektrischem Rollstuhl: nach rechts,barrierefreiheit,behinderung
👩‍🦼	1	woman in motorized wheelchair,accessibility	Frau in elektrischem Rollstuhl,barrierefreiheit,behinderung
👩‍🦼‍➡️	1	woman in motorized wheelchair: facing right,accessibility	Frau in elektrischem Rollstuhl: nach rechts,barrierefreiheit,behinderung
🧑‍🦽	1	person in manual wheelchair,accessibility	Person in manuellem Rollstuhl,barrierefreiheit
🧑‍🦽‍➡️	1	person in manual wheelchair: facing right,accessibility	Person in manuellem Rollstuhl: nach rechts,barrierefreiheit
👨‍🦽	1	man in manual wheelchair,accessibility	Mann in manuellem Rollstuhl,barrierefreiheit,behinderung
👨‍🦽‍➡️	1	man in manual wheelchair: facing right,accessibility	Mann in manuellem Rollstuhl: nach rechts,barrierefreiheit,behinderung
👩‍🦽	1	woman in manual wheelchair,accessibility	Frau in manuellem Rollstuhl,barrierefreiheit,behinderung
👩‍🦽‍➡️	1	woman in manual wheelchair: facing right,accessibility	Frau in manuellem Rollstuhl: nach rechts,barrierefreiheit,behinderung
🏃	1	person running,fast,hurry,marathon,move,quick,race,racing,rush	laufende Person,eilig,joggen,läufer,läuferin,marathon,rennen
🏃‍♂️	1	man running,fast,hurry,marathon,move,quick,race,racing,rush	laufender Mann,joggen,jogger,marathon
🏃‍♀️	1	woman running,fast,hurry,marathon,move,quick,race,racing,rush	laufende Frau,athlet,athletin,joggen,joggerin,läufer
🏃‍➡️	1	person running: facing right,fast,hurry,marathon,move,quick,race,racing,rush	laufende Person: nach rechts,eilig,joggen,läufer,läuferin,marathon,rennen
🏃‍♀️‍➡️	1	woman running: facing right,fast,hurry,marathon,move,quick,race,racing,rush	laufende Frau: nach rechts,athlet,athletin,joggen,joggerin,läufer
🏃‍♂️‍➡️	1	man running: facing right,fast,hurry,marathon,move,quick,race,racing,rush	laufender Mann: nach rechts,joggen,jogger,marathon
💃	1	woman dancing,dance,dancer,elegant,festive,flair,flamenco	tanzende Frau,elegant,festlich,flair,flamenco,salsa,schwung
🕺	1	man dancing,dance,dancer,elegant,festive,flair,flamenco	tanzender Mann,elegant,festlich,flair,flamenco,salsa,schwung
🕴️	1	person in suit levitating,business	schwebender Mann im Anzug,geschäftlich
👯	1	people with bunny ears,bestie,bff,counterpart,dancer,double	Personen mit Hasenohren,bunny,bunnys,doppelt,leute,party
👯‍♂️	1	men with bunny ears,bestie,bff,counterpart,dancer,double	Männer mit Hasenohren,bunnys,party,tanzen,zwillinge
👯‍♀️	1	women with bunny ears,bestie,bff,counterpart,dancer,double	Frauen mit Hasenohren,bunnys,party
🧖	1	person in steamy room,day,luxurious,pamper,relax,sauna,spa,steambath	Person in Dampfsauna,abschalten,dampfbad,entspannen,frau,luxuriös
🧖‍♂️	1	man in steamy room,day,luxurious,pamper,relax,sauna,spa,steambath	Mann in Dampfsauna
🧖‍♀️	1	woman in steamy room,day,luxurious,pamper,relax,sauna,spa,steambath	Frau in Dampfsauna
🧗	1	person climbing,climber,mountain,rock,scale,up	Bergsteiger(in),fels,kletterer,klettern,person,sport
🧗‍♂️	1	man climbing,climber,mountain,rock,scale,up	Bergsteiger
🧗‍♀️	1	woman climbing,climber,mountain,rock,scale,up	Bergsteigerin
🤺	1	person fencing,fencer,sword	Fechter(in),fechten,schwert,sport
🏇	1	horse racing,jockey,racehorse,riding,sport	Pferderennen,jockey auf pferd,schnell,sport,um die wette
⛷️	1	skier,snow	Skifahrer(in),schnee,skifahrerin,sport
🏂	1	snowboarder,ski,sport	Snowboarder(in),snowboarden,snowboarderin,sport
🏌️	1	person golfing,ball,birdie,caddy,driving,green,pga,putt,range	Golfer(in),abschlagplatz,golferin,golfspieler
🏌️‍♂️	1	man golfing,ball,birdie,caddy,driving,green,pga,putt,range	Golfer,golfen,golfspieler,mann
🏌️‍♀️	1	woman golfing,ball,birdie,caddy,driving,green,pga,putt,range	Golferin,frau,golfen,golfspielerin
🏄	1	person surfing,beach,ocean,sport,surfer,swell,waves	Surfer(in),person,sport,surfboard,surfbrett,surfen
🏄‍♂️	1	man surfing,beach,ocean,sport,surfer,swell,waves	Surfer,mann,wellenreiten
🏄‍♀️	1	woman surfing,beach,ocean,person,sport,surfer,swell,waves	Surferin,frau,sport,strand,surfbrett,wellen
🚣	1	person rowing boat,canoe,cruise,fishing,lake,oar,paddle,raft,river	Person im Ruderboot,angeln,kanu,paddel,rudern,sport
🚣‍♂️	1	man rowing boat,canoe,cruise,fishing,lake,oar,paddle,raft,river	Mann im Ruderboot,rudern
🚣‍♀️	1	woman rowing boat,canoe,cruise,fishing,lake,oar,paddle,raft,river	Frau im Ruderboot,bootfahrerin,ruderin,rudern,see
🏊	1	person swimming,freestyle,sport,swimmer,triathlon	Schwimmer(in),kraulen,person,pool,schwimmbecken,schwimmen
🏊‍♂️	1	man swimming,freestyle,sport,swimmer,triathlon	Schwimmer,kraulen,pool,schwimmbad,schwimmen
🏊‍♀️	1	woman swimming,freestyle,sport,swimmer,triathlon	Schwimmerin,frau,kraulen,pool,schwimmbad,schwimmen,sport
⛹️	1	person bouncing ball,athletic,basketball,championship,dribble,net	Person mit Ball,basketball,basketballer,basketballspieler
⛹️‍♂️	1	man bouncing ball,athletic,basketball,championship,dribble,net	Mann mit Ball,ballsport,handball
⛹️‍♀️	1	woman bouncing ball,athletic,basketball,championship,dribble,net	Frau mit Ball,ballsport,basketball,basketballspieler
🏋️	1	person lifting weights,barbell,bodybuilder,deadlift,lifter	Gewichtheber(in),gewichtheberin,hantel,muskeln,person,schwer
🏋️‍♂️	1	man lifting weights,barbell,bodybuilder,deadlift,lifter	Gewichtheber,gewicht heben,mann
🏋️‍♀️	1	woman lifting weights,barbell,bodybuilder,deadlift,lifter	Gewichtheberin,frau,gewicht heben,gewichte heben
🚴	1	person biking,bicycle,bicyclist,bike,riding,sport	Radfahrer(in),fahrrad,person,radeln,radfahren,radfahrerin
🚴‍♂️	1	man biking,bicycle,bicyclist,bike,riding,sport	Radfahrer,fahrrad,mann
🚴‍♀️	1	woman biking,bicycle,bicyclist,bike,riding,sport	Radfahrerin,fahrrad,fahrradfahrerin,frau,frauen,radeln
🚵	1	person mountain biking,bicycle,bicyclist,bike,riding,sport	Mountainbiker(in),fahrrad,mountainbikerin,mountainbiking
🚵‍♂️	1	man mountain biking,bicycle,bicyclist,bike,riding,sport	Mountainbiker,fahrrad,mann
🚵‍♀️	1	woman mountain biking,bicycle,bicyclist,bike,riding,sport	Mountainbikerin,fahrrad,fahrradfahrerin,frau,mountain bike
🤸	1	person cartwheeling,active,excited,flip,gymnastics,happy	Rad schlagende Person,akrobatik,bodenturnen,gymnastik,radschlag
🤸‍♂️	1	man cartwheeling,active,excited,flip,gymnastics,happy	Rad schlagender Mann,akrobatik,bodenturnen,gymnastik,person
🤸‍♀️	1	woman cartwheeling,active,excited,flip,gymnastics,happy	Rad schlagende Frau,akrobatik,bodenturnen,gymnastik,person
🤼	1	people wrestling,combat,duel,grapple,ring,tournament,wrestle	Ringer(in),catchen,catcher,person,ringen,ringkampf,sport
🤼‍♂️	1	men wrestling,combat,duel,grapple,ring,tournament,wrestle	ringende Männer,catchen,catcher,ringer,ringkampf,sport
🤼‍♀️	1	women wrestling,combat,duel,grapple,ring,tournament,wrestle	ringende Frauen,catchen,catcherin,person,ringer,ringerin
🤽	1	person playing water polo,sport,swimming,waterpolo	Wasserballspieler(in),person,schwimmsport,sportler,sportlerin
🤽‍♂️	1	man playing water polo,sport,swimming,waterpolo	Wasserballspieler,mann,person,schwimmsport,sportler
🤽‍♀️	1	woman playing water polo,sport,swimming,waterpolo	Wasserballspielerin,frau,person,schwimmsport,sportlerin
🤾	1	person playing handball,athletics,catch,chuck,hurl,lob,pitch,sport	Handballspieler(in),handballer,handballerin,handballspielerin
🤾‍♂️	1	man playing handball,athletics,catch,chuck,hurl,lob,pitch,sport	Handballspieler,mann,sport
🤾‍♀️	1	woman playing handball,athletics,catch,chuck,hurl,lob,pitch,sport	Handballspielerin,frau,handballerin,person,schleudern,sport
🤹	1	person juggling,act,balance,balancing,handle,juggle,manage	Jongleur(in),artist,artistin,geschickt,jongleurin
🤹‍♂️	1	man juggling,act,balance,balancing,handle,juggle,manage	Jongleur,artist,entertainer,geschickt,jonglieren,mann
🤹‍♀️	1	woman juggling,act,balance,balancing,handle,juggle,manage	Jongleurin,frau,geschickt,jonglieren,multitasking
🧘	1	person in lotus position,cross,legged,legs,meditation,peace,relax	Person im Lotossitz,burmesischer sitz,frau,lotussitz,meditation
🧘‍♂️	1	man in lotus position,cross,legged,legs,meditation,peace,relax	Mann im Lotossitz,meditation,yoga
🧘‍♀️	1	woman in lotus position,cross,legged,legs,meditation,peace,relax	Frau im Lotossitz,meditation,yoga
🛀	1	person taking bath,bathtub	badende Person,badewanne,badezimmer,dusche,entspannen
🛌	1	person in bed,bedtime,good,goodnight,hotel,nap,sleep,tired	im Bett liegende Person,gute nacht,heia,müde,nachtruhe,schlaf schön
🧑‍🤝‍🧑	1	people holding hands,bae,bestie,bff,couple,dating,flirt,friends	sich an den Händen haltende Personen,händchen halten,hände halten,menschen,paar
👭	1	women holding hands,bae,bestie,bff,couple,dating,flirt,friends	Händchen haltende Frauen,paar,pärchen aus frau und frau
👫	1	woman and man holding hands,bae,bestie,bff,couple,dating,flirt,friends	Mann und Frau halten Hände,händchen halten,paar
👬	1	men holding hands,bae,bestie,bff,boys,brothers,couple,dating	Händchen haltende Männer,paar,pärchen aus mann und mann,zwillinge
💏	1	kiss,anniversary,babe,bae,couple,date,dating,heart	sich küssendes Paar,frau,herz,kuss,mann
👩‍❤️‍💋‍👨	1	kiss: woman, man,anniversary,babe,bae,couple,date,dating,heart	sich küssendes Paar: Frau, Mann,herz,kuss
👨‍❤️‍💋‍👨	1	kiss: man, man,anniversary,babe,bae,couple,date,dating,heart	sich küssendes Paar: Mann, Mann,frau,herz,kuss
👩‍❤️‍💋‍👩	1	kiss: woman, woman,anniversary,babe,bae,couple,date,dating,heart	sich küssendes Paar: Frau, Frau,herz,kuss,mann
💑	1	couple with heart,anniversary,babe,bae,dating,kiss,love,person	Liebespaar,frau,herz,mann
👩‍❤️‍👨	1	couple with heart: woman, man,anniversary,babe,bae,dating,kiss,love,person	Liebespaar: Frau, Mann,herz
👨‍❤️‍👨	1	couple with heart: man, man,anniversary,babe,bae,dating,kiss,love,person	Liebespaar: Mann, Mann,frau,herz
👩‍❤️‍👩	1	couple with heart: woman, woman,anniversary,babe,bae,dating,kiss,love,person	Liebespaar: Frau, Frau,herz,mann
👨‍👩‍👦	1	family: man, woman, boy,child	Familie: Mann, Frau und Junge,kind,mutter,vater
👨‍👩‍👧	1	family: man, woman, girl,child	Familie: Mann, Frau und Mädchen,junge,kind,mutter,vater
👨‍👩‍👧‍👦	1	family: man, woman, girl, boy,child	Familie: Mann, Frau, Mädchen und Junge,kind,mutter,vater
👨‍👩‍👦‍👦	1	family: man, woman, boy, boy,child	Familie: Mann, Frau, Junge und Junge,kind,mutter,vater
👨‍👩‍👧‍👧	1	family: man, woman, girl, girl,child	Familie: Mann, Frau, Mädchen und Mädchen,junge,kind,mutter,vater
👨‍👨‍👦	1	family: man, man, boy,child	Familie: Mann, Mann und Junge,kind,mutter,vater
👨‍👨‍👧	1	family: man, man, girl,child	Familie: Mann, Mann und Mädchen,junge,kind,mutter,vater
👨‍👨‍👧‍👦	1	family: man, man, girl, boy,child	Familie: Mann, Mann, Mädchen und Junge,kind,mutter,vater
👨‍👨‍👦‍👦	1	family: man, man, boy, boy,child	Familie: Mann, Mann, Junge und Junge,kind,mutter,vater
👨‍👨‍👧‍👧	1	family: man, man, girl, girl,child	Familie: Mann, Mann, Mädchen und Mädchen,junge,kind,mutter,vater
👩‍👩‍👦	1	family: woman, woman, boy,child	Familie: Frau, Frau und Junge,kind,mutter,vater
👩‍👩‍👧	1	family: woman, woman, girl,child	Familie: Frau, Frau und Mädchen,junge,kind,mutter,vater
👩‍👩‍👧‍👦	1	family: woman, woman, girl, boy,child	Familie: Frau, Frau, Mädchen und Junge,kind,mutter,vater
👩‍👩‍👦‍👦	1	family: woman, woman, boy, boy,child	Familie: Frau, Frau, Junge und Junge,kind,mutter,vater
👩‍👩‍👧‍👧	1	family: woman, woman, girl, girl,child	Familie: Frau, Frau, Mädchen und Mädchen,junge,kind,mutter,vater
👨‍👦	1	family: man, boy,child	Familie: Mann, Junge,kind,mutter,vater
👨‍👦‍👦	1	family: man, boy, boy,child	Familie: Mann, Junge und Junge,kind,mutter,vater
👨‍👧	1	family: man, girl,child	Familie: Mann, Mädchen,junge,kind,mutter,vater
👨‍👧‍👦	1	family: man, girl, boy,child	Familie: Mann, Mädchen und Junge,kind,mutter,vater
👨‍👧‍👧	1	family: man, girl, girl,child	Familie: Mann, Mädchen und Mädchen,junge,kind,mutter,vater
👩‍👦	1	family: woman, boy,child	Familie: Frau, Junge,kind,mutter,vater
👩‍👦‍👦	1	family: woman, boy, boy,child	Familie: Frau, Junge und Junge,kind,mutter,vater
👩‍👧	1	family: woman, girl,child	Familie: Frau, Mädchen,junge,kind,mutter,vater
👩‍👧‍👦	1	family: woman, girl, boy,child	Familie: Frau, Mädchen und Junge,kind,mutter,vater
👩‍👧‍👧	1	family: woman, girl, girl,child	Familie: Frau, Mädchen und Mädchen,junge,kind,mutter,vater
🗣️	1	speaking head,face,silhouette	sprechender Kopf,gesicht,silhouette,sprechende person
👤	1	bust in silhouette,mysterious,shadow	Silhouette einer Büste,person
👥	1	busts in silhouette,bff,everyone,friend,friends,people	Silhouette mehrerer Büsten,personen
🫂	1	people hugging,comfort,embrace,farewell,friendship,goodbye	sich umarmende Personen,abschied,danke,drücken,drücker,freundschaft
👪	1	family,child	Familie,junge,kind,mutter,vater
🧑‍🧑‍🧒	1	family: adult, adult, child	Familie: 2 Erwachsene, 1 Kind,erwachsener
🧑‍🧑‍🧒‍🧒	1	family: adult, adult, child, child	Familie: 2 Erwachsene, 2 Kinder,erwachsener
🧑‍🧒	1	family: adult, child	Familie: 1 Erwachsene(r), 1 Kind,erwachsener
🧑‍🧒‍🧒	1	family: adult, child, child	Familie: 1 Erwachsene(r), 2 Kinder,erwachsener
👣	1	footprints,barefoot,clothing,omw,walk	Fußabdrücke,abdruck,auf dem weg,fußabdruck
🐵	3	monkey face,animal,banana	Affengesicht,banane,dschungel,tier,zoo
🐒	3	monkey,animal,banana	Affe,tier
🦍	3	gorilla,animal	Gorilla,affe,gesicht,tier
🦧	3	orangutan,animal,ape,monkey	Orang-Utan,affe,tier
🐶	3	dog face,adorbs,animal,pet,puppies,puppy	Hundegesicht,tier,treu,wau,wuff
🐕	3	dog,animal,animals,dogs,pet	Hund,haustier,wau,wuff
🦮	3	guide dog,accessibility,animal,blind	Blindenhund,barrierefreiheit,behinderung,sehbehindert
🐕‍🦺	3	service dog,accessibility,animal,assistance	Assistenzhund,barrierefreiheit,behinderung,tier
🐩	3	poodle,animal,dog,fluffy	Pudel,hund,tier
🐺	3	wolf,animal,face	Wolf,gesicht,tier,wolfsgesicht
🦊	3	fox,animal,face	Fuchs,fuchsgesicht,tier
🦝	3	raccoon,animal,curious,sly	Waschbär,klug,neugierig,schlau,tier
🐱	3	cat face,animal,kitten,kitty,pet	Katzengesicht,miau,miez,miezekatze,tier
🐈	3	cat,animal,animals,cats,kitten,pet	Katze,haustier,miau
🐈‍⬛	3	black cat,animal,feline,halloween,meow,unlucky	schwarze Katze,kater,miau,pech,schwarzer kater,tier,unglück
🦁	3	lion,alpha,animal,face,leo,mane,order,rawr,roar	Löwe,gesicht,löwengesicht,sternzeichen,tier
🐯	3	tiger face,animal,big,cat,predator	Tigergesicht,raubkatze,tier
🐅	3	tiger,animal,big,cat,predator,zoo	Tiger,tier
🐆	3	leopard,animal,big,cat,predator,zoo	Leopard,gepunktet,raubkatze,raubtier,zoo
🐴	3	horse face,animal,dressage,equine,farm,horses	Pferdegesicht,pferdekopf,tier
🫎	3	moose,alces,animal,antlers,elk,mammal	Elch,geweih,säugetier
🫏	3	donkey,animal,ass,burro,hinny,mammal,mule,stubborn	Esel,austreten,dickschädel,dummkopf,maultier,stur
🐎	3	horse,animal,equestrian,farm,racehorse,racing	Pferd,rennen,rennpferd,tier
🦄	3	unicorn,face	Einhorn,einhorngesicht
🦓	3	zebra,animal,stripe	Zebra,streifen,tier
🦌	3	deer,animal	Hirsch,gesicht,tier
🦬	3	bison,animal,buffalo,herd,wisent	Bison,büffel,herde,ochse,tier,wisent
🐮	3	cow face,animal,farm,milk,moo	Kuhgesicht,tier
🐂	3	ox,animal,animals,bull,farm,taurus,zodiac	Ochse,kuh,sternzeichen,stier,tierkreis
🐃	3	water buffalo,animal,zoo	Wasserbüffel,tier
🐄	3	cow,animal,animals,farm,milk,moo	Kuh,bauernhof,muh,tier
🐷	3	pig face,animal,bacon,farm,pork	Schweinegesicht,tier
🐖	3	pig,animal,bacon,farm,pork,sow	Schwein,bauernhof,sau,tier
🐗	3	boar,animal,pig	Wildschwein,eber,tier
🐽	3	pig nose,animal,face,farm,smell,snout	Schweinerüssel,nase,tier
🐏	3	ram,animal,aries,horns,male,sheep,zodiac,zoo	Widder,schaf,sternzeichen,tierkreis
🐑	3	ewe,animal,baa,farm,female,fluffy,lamb,sheep,wool	Schaf,bock,mäh,tier,widder,wolle
🐐	3	goat,animal,capricorn,farm,milk,zodiac	Ziege,steinbock,sternzeichen,tier,tierkreis
🐪	3	camel,animal,desert,dromedary,hump,one	Dromedar,einhöckrig,kamel,tier,wüste
🐫	3	two-hump camel,animal,bactrian,desert	Kamel,tier,wüste,zweihöckrig
🦙	3	llama,alpaca,animal,guanaco,vicuña,wool	Lama,alpaca,alpaka,anden,kamel,tier,vicuña,wolle
🦒	3	giraffe,animal,spots	Giraffe,flecken,tier
🐘	3	elephant,animal	Elefant,tier
🦣	3	mammoth,animal,extinction,large,tusk,wooly	Mammut,aussterben,groß,natur,stoßzahn,tier,wollig
🦏	3	rhinoceros,animal	Nashorn,rhinozeros,tier
🦛	3	hippopotamus,animal	Nilpferd,flusspferd,hippo,tier
🐭	3	mouse face,animal	Mäusegesicht,maus,mausgesicht,nagetier
🐁	3	mouse,animal,animals	Maus,nage,tier
🐀	3	rat,animal	Ratte,nagetier
🐹	3	hamster,animal,face,pet	Hamster,gesicht,hamstergesicht,tier
🐰	3	rabbit face,animal,bunny,pet	Hasengesicht,kaninchen,karnickel,langohr,mümmelmann,nager
🐇	3	rabbit,animal,bunny,pet	Hase,kaninchen,karnickel,mümmelmann,nagetier
🐿️	3	chipmunk,animal,squirrel	Streifenhörnchen,tier
🦫	3	beaver,animal,dam,teeth	Biber,biberschwanz,biberzahn,damm,natur,otter,tier
🦔	3	hedgehog,animal,spiny	Igel,stachelig,stacheln,tier
🦇	3	bat,animal,vampire	Fledermaus,tier,vampir
🐻	3	bear,animal,face,grizzly,growl,honey	Bär,bärengesicht,tier
🐻‍❄️	3	polar bear,animal,arctic,white	Eisbär,arktis,nordpol,weiß
🐨	3	koala,animal,australia,bear,down,face,marsupial	Koala,koalabär,koalagesicht,tier
🐼	3	panda,animal,bamboo,face	Panda,gesicht,pandabär,pandagesicht,tier
🦥	3	sloth,lazy,slow	Faultier,langsam,träge
🦦	3	otter,animal,fishing,playful	Otter,fischen,tier,verspielt
🦨	3	skunk,animal,stink	Stinktier,skunk,stinken
🦘	3	kangaroo,animal,joey,jump,marsupial	Känguru,australien,beuteltier,down under,hüpfen
🦡	3	badger,animal,honey,pester	Dachs,dachse,frechdachs,honigdachs,ratel,tier
🐾	3	paw prints,feet,paws	Tatzenabdrücke,abdruck,tier
🦃	3	turkey,bird,gobble,thanksgiving	Truthahn,geflügel,pute,thanksgiving
🐔	3	chicken,animal,bird,ornithology	Huhn,geflügel,henne,tier,tierkopf
🐓	3	rooster,animal,bird,ornithology	Hahn,tier
🐣	3	hatching chick,animal,baby,bird,egg	schlüpfendes Küken,ei,küken in eierschale,piep,tier,vogel
🐤	3	baby chick,animal,bird,ornithology	Küken,kükenkopf,tier
🐥	3	front-facing baby chick,animal,bird,newborn,ornithology	Küken von vorne,geflügel,küken in frontansicht,tier
🐦	3	bird,animal,ornithology	Vogel,papagei,taube,tier,vogelkopf
🐧	3	penguin,animal,antarctica,bird,ornithology	Pinguin,pinguinkopf,tier,vogel
🕊️	3	dove,bird,fly,ornithology,peace	Taube,fliegen,friede,frieden,friedenstaube,vogel
🦅	3	eagle,animal,bird,ornithology	Adler,tier,vogel
🦆	3	duck,animal,bird,ornithology	Ente,tier,vogel
🦢	3	swan,animal,bird,cygnet,duckling,ornithology,ugly	Schwan,hässliches entlein,tier,vogel
🦉	3	owl,animal,bird,ornithology,wise	Eule,raubvogel,tier,uhu,weise
🦤	3	dodo,animal,bird,extinction,large,ornithology	Dodo,aussterben,dronte,groß,mauritius,natur,tier
🪶	3	feather,bird,flight,plumage	Feder,federleicht,federn,fliegen,gefieder
🦩	3	flamingo,animal,bird,flamboyant,ornithology,tropical	Flamingo,bunt,farbenfroh,rosa,tier,tropen,tropisch
🦚	3	peacock,animal,bird,colorful,ornithology	Pfau,bunt,stolz,stolzieren,tier,vogel
🦜	3	parrot,animal,bird,ornithology,pirate,talk	Papagei,ausplaudern,pirat,plappern,sprechen,tier
🪽	3	wing,angelic,ascend,aviation,bird,fly,flying	Flügel,engel,engelsflügel,federn,fliegen,flug
🐦‍⬛	3	black bird,animal,beak,caw,corvid,crow,ornithology,raven	schwarzer Vogel,amsel,krächzen,krähe,rabe,schnabel,tier
🪿	3	goose,animal,bird,duck,flock,fowl,gaggle,gander,geese	Gans,blöd,dumm,dumme gans,ganter,geflügel
🐦‍🔥	3	phoenix,ascend,ascension,emerge,fantasy,firebird	Phönix,asche,fabelwesen,fantasy,feuer,feuervogel
🐸	3	frog,animal,face	Frosch,froschgesicht,grün,quak,tier
🐊	3	crocodile,animal,zoo	Krokodil,reptil,schnappi,tier
🐢	3	turtle,animal,terrapin,tortoise	Schildkröte,tier
🦎	3	lizard,animal,reptile	Eidechse,reptil
🐍	3	snake,animal,bearer,ophiuchus,serpent,zodiac	Schlange,schlangenträger,sternzeichen,tier,tierkreis
🐲	3	dragon face,animal,fairy,fairytale	Drachengesicht,märchen,tier
🐉	3	dragon,animal,fairy,fairytale,knights	Drache,chinesisch neujahr,märchen,tier
🦕	3	sauropod,brachiosaurus,brontosaurus,dinosaur	Sauropode,brachiosaurus,brontosaurus,dino,dinosaurier
🦖	3	T-Rex,dinosaur,tyrannosaurus	T-Rex,dino,dinosaurier,tree,tyrannosaurus rex
🐳	3	spouting whale,animal,beach,face,ocean	blasender Wal,meer,ozean,tier
🐋	3	whale,animal,beach,ocean	Wal,ozean,tier
🐬	3	dolphin,animal,beach,flipper,ocean	Delfin,meer,ozean,strand,tier
🦭	3	seal,animal,lion,ocean	Seehund,meer,ozean,robbe,seelöwe,tier
🐟	3	fish,animal,dinner,fishes,fishing,pisces,zodiac	Fisch,aquarium,fische,meehr,sternzeichen,tier
🐠	3	tropical fish,animal,fishes	Tropenfisch,tier
🐡	3	blowfish,animal	Kugelfisch,kugelrund,meer,tier
🦈	3	shark,animal,fish	Hai,fisch,haifisch,meer,tier
🐙	3	octopus,animal,creature,ocean	Oktopus,krake,meer,tier,tintenfisch
🐚	3	spiral shell,animal,beach,conch,sea	Schneckenhaus,muschel,strand,tier
🪸	3	coral,change,climate,ocean,reef,sea	Koralle,great barrier reef,klimawandel
🪼	3	jellyfish,animal,aquarium,burn,invertebrate,life,marine	Qualle,autsch,brennen,gallert,glibber,meer
🦀	3	crab,cancer,zodiac	Krebs,krabbe,meer,sternzeichen,strand,tierkreis
🦞	3	lobster,animal,bisque,claws,seafood	Hummer,lobster,meeresfrucht,meeresfrüchte
🦐	3	shrimp,food,shellfish,small	Garnele,gourmet,krustentier,meeresfrucht,shrimp
🦑	3	squid,animal,food,mollusk	Tintenfisch,kalmar,tier
🦪	3	oyster,diving,pearl	Auster,meer,muschel,perle,tauchen,tier
🐌	3	snail,animal,escargot,garden,nature,slug	Schnecke,langsam,tier
🦋	3	butterfly,insect,pretty	Schmetterling,insekt,schön
🐛	3	bug,animal,garden,insect	Raupe,gefräßig,insekt,tier
🐜	3	ant,animal,garden,insect	Ameise,insekt,tier
🐝	3	honeybee,animal,bumblebee,insect,nature,spring	Biene,honig,honigbiene,hummel,insekt,maja,natur,summ
🪲	3	beetle,animal,bug,insect	Käfer,insekt,krabbeltier,minzkäfer,wanze
🐞	3	lady beetle,animal,garden,insect,ladybird,ladybug,nature	Marienkäfer,glückskäfer,insekt,krabbel,punkte,tier
🦗	3	cricket,animal,bug,grasshopper,insect,orthoptera	Grille,grashüpfer,heuschrecke,insekt,tier,zikade
🪳	3	cockroach,animal,insect,pest	Kakerlake,insekt,krabbeln,krabbeltier,käfer
🕷️	3	spider,animal,insect	Spinne,insekt,tier
🕸️	3	spider web	Spinnennetz
🦂	3	scorpion,scorpius,zodiac	Skorpion,horoskop,sternzeichen,tierkreis
🦟	3	mosquito,bite,disease,fever,insect,malaria,pest,virus	Mücke,biss,fieber,insekt,insektenbiss
🪰	3	fly,animal,disease,insect,maggot,pest,rotting	Fliege,fliegen,insekt,krankheit,made,mücke,plage
🪱	3	worm,animal,annelid,earthworm,parasite	Wurm,insekt,natur,parasit,regenwurm,ringelwurm
🦠	3	microbe,amoeba,bacteria,science,virus	Mikrobe,amöbe,amöben,bakterie,bakterien,einzeller
💐	3	bouquet,anniversary,birthday,date,flower,love,plant	Blumenstrauß,bouquet
🌸	3	cherry blossom,flower,plant,spring,springtime	Kirschblüte,blume,kirsche,pflanze
💮	3	white flower	Blumenstempel
🪷	3	lotus,beauty,buddhism,calm,flower,hinduism,peace	Lotusblüte,blume,buddhismus,erleuchtung,gleichmut
🏵️	3	rosette,plant	Rosette,pflanze
🌹	3	rose,beauty,elegant,flower,love,plant,red,valentine	Rose,blume,blüte,pflanze
🥀	3	wilted flower,dying	welke Blume,am sterben,sterbend,verwelkt,welkende blume
🌺	3	hibiscus,flower,plant	Hibiskus,blume,blüte,pflanze,rosa
🌻	3	sunflower,outdoors,plant	Sonnenblume,blüte,pflanze
🌼	3	blossom,buttercup,dandelion,flower,plant	gelbe Blüte,blume,pflanze
🌷	3	tulip,blossom,flower,growth,plant	Tulpe,blume,blüte,pflanze
🪻	3	hyacinth,bloom,bluebonnet,flower,indigo,lavender,lilac	Hyazinthe,blaue wiesenlupine,blume,blühen,blüte
🌱	3	seedling,plant,sapling,sprout,young	Spross,junge pflanze
🪴	3	potted plant,decor,grow,house,nurturing	Topfpflanze,dekor,grünpflanze,haus,pflegen,wachsen
🌲	3	evergreen tree,christmas,forest,pine	Nadelbaum,pflanze,tannenbaum
🌳	3	deciduous tree,forest,green,habitat,shedding	Laubbaum,blätter,grün,pflanze,wald
🌴	3	palm tree,beach,plant,tropical	Palme,baum,kokusnuss,oase,pflanze,strand,tropen
🌵	3	cactus,desert,drought,nature,plant	Kaktus,dürre,natur,pflanze,trockenzeit,wüste
🌾	3	sheaf of rice,ear,grain,grains,plant	Reisähre,pflanze,reispflanze
🌿	3	herb,leaf,plant	Kräuter,blätter,pflanze
☘️	3	shamrock,irish,plant	Kleeblatt,grün,pflanze
🍀	3	four leaf clover,4,four-leaf,irish,lucky,plant	Glücksklee,blatt,kleeblatt,pflanze,silverster,vier
🍁	3	maple leaf,falling	Ahornblatt,herbst,laub,pflanze
🍂	3	fallen leaf,autumn,falling	Laub,blatt,blätter,fallendes laub,herbst,pflanze
🍃	3	leaf fluttering in wind,blow	Blätter im Wind,blatt,laub,pflanze
🪹	3	empty nest,branch,home,nesting	leeres Nest,heim,nestbau,nisten,vogelnest,zuhause
🪺	3	nest with eggs,bird,branch,nesting	Nest mit Eiern,heim,nest mit blauen eiern,nestbau,nisten
🍄	3	mushroom,fungus,toadstool	Fliegenpilz,giftig
🍇	4	grapes,dionysus,fruit	Trauben,frucht,obst,wein
🍈	4	melon,cantaloupe,fruit	Honigmelone,cantaloupe,frucht,obst
🍉	4	watermelon,fruit	Wassermelone,frucht,obst
🍊	4	tangerine,c,citrus,fruit,nectarine,orange,vitamin	Mandarine,apfelsine,frucht,obst,orange,vitamin
🍋	4	lemon,citrus,fruit,sour	Zitrone,frucht,obst,sauer,zitrusfrucht
🍋‍🟩	4	lime,acidity,citrus,cocktail,fruit,garnish,key	Limette,cocktail,essen,frucht,obst,saft,sauer,tequila
🍌	4	banana,fruit,potassium	Banane,frucht,obst,schale
🍍	4	pineapple,colada,fruit,pina,tropical	Ananas,frucht,obst
🥭	4	mango,food,fruit,tropical	Mango,essen,frucht,früchte,obst,shaker,tropisch
🍎	4	red apple,diet,food,fruit,health,ripe	roter Apfel,frucht,obst
🍏	4	green apple,fruit	grüner Apfel,frucht,gesund,obst
🍐	4	pear,fruit	Birne,frucht,obst
🍑	4	peach,fruit	Pfirsich,frucht,obst
🍒	4	cherries,berries,cherry,fruit,red	Kirschen,frucht,obst
🍓	4	strawberry,fruit	Erdbeere,essen,frucht,obst
🫐	4	blueberries,berry,bilberry,blueberry,food,fruit	Blaubeeren,essen,frucht,heidelbeere,heidelbeeren
🥝	4	kiwi fruit,food	Kiwi,frucht,obst
🍅	4	tomato,food,fruit,vegetable	Tomate,essen,gemüse,obst
🫒	4	olive,food	Olive,essen,grün,lebensmittel,nahrung,olivenzweig
🥥	4	coconut,colada,palm,piña	Kokosnuss,colada,essen,frucht,palme,piña
🥑	4	avocado,food,fruit	Avocado,essen,frucht
🍆	4	eggplant,aubergine,vegetable	Aubergine,gemüse
🥔	4	potato,food,vegetable	Kartoffel,essen,gemüse
🥕	4	carrot,food,vegetable	Karotte,gemüse,mohrrübe,möhre
🌽	4	ear of corn,crops,farm,maize,maze	Maiskolben,gemüse
🌶️	4	hot pepper	Peperoni,chili,paprika,pfeffer,pflanze,scharf
🫑	4	bell pepper,capsicum,food,vegetable	Paprika,essen,gemüse,gemüsepaprika,grün,lebensmittel
🥒	4	cucumber,food,pickle,vegetable	Gurke,essen,gemüse,scheiben
🥬	4	leafy green,bok,burgers,cabbage,choy,kale,lettuce,salad	Blattgemüse,blattgrün,essen,grünkohl,grünzeug,kraut
🥦	4	broccoli,cabbage,wild	Brokkoli,broccoli,essen,gemüse,gemüsekohl
🧄	4	garlic,flavoring	Knoblauch,essen,geschmack,lebensmittel,nahrung,würze
🧅	4	onion,flavoring	Zwiebel,essen,geschmack,gewürz,lebensmittel,nahrung
🥜	4	peanuts,food,vegetable	Erdnuss,essen
🫘	4	beans,food,kidney,legume,small	Bohnen,essen,gemüse,hülsenfrucht,kidney-bohne
🌰	4	chestnut,almond,plant	Kastanie,marone
🫚	4	ginger root,beer,health,herb,natural,spice	Ingwer,gesund,gewürz,ginger ale,ingwerbier,scharf
🫛	4	pea pod,beans,beanstalk,edamame,legume,soybean	Erbsenschote,bohne,edamame,essen,gemüse,hülsenfrucht
🍄‍🟫	4	brown mushroom,food,fungi,fungus,nature,pizza,portobello	brauner Pilz,essen,fungus,gemüse,lebensmittel,natur
🍞	4	bread,carbs,food,grain,loaf,restaurant,toast,wheat	Brot,brotlaib,essen,kohlenhydrate,laib brot,toast
🥐	4	croissant,bread,breakfast,crescent,food,french,roll	Croissant,corissant,französisch,frühstück
🥖	4	baguette bread,food,french	Baguette,brot,französisch,frühstück
🫓	4	flatbread,arepa,food,gordita,lavash,naan,pita	Fladenbrot,arepa,essen,lavasch,lebensmittel,naan,nahrung
🥨	4	pretzel,convoluted,twisted	Brezel,brezen,brezn,essen,gedreht,oktoberfest
🥯	4	bagel,bakery,bread,breakfast,schmear	Bagel,backwaren,brötchen,bäckerei,essen,frühstück
🥞	4	pancakes,breakfast,crêpe,food,hotcake	Pfannkuchen,crepe,eierpfannkuchen,essen
🧇	4	waffle,breakfast,indecisive,iron	Waffel,essen,lebensmittel,nahrung
🧀	4	cheese wedge	Käsestück
🍖	4	meat on bone	Fleischhachse,knochen,restaurant
🍗	4	poultry leg,bone,chicken,drumstick,hungry,turkey	Hähnchenschenkel,fleisch,geflügel,hühnerbein,restaurant
🥩	4	cut of meat,chop,lambchop,porkchop,red,steak	Fleischstück,essen,kotelett,lammkotelett,rot,schnitzel
🥓	4	bacon,breakfast,food,meat	Bacon,essen,frühstücksspeck,speckstreifen
🍔	4	hamburger,eat,fast,food,hungry	Hamburger,fast food,restaurant
🍟	4	french fries,fast,food	Pommes frites,fritten
🍕	4	pizza,cheese,food,hungry,pepperoni,slice	Pizza,pizzastück,pizzeria
🌭	4	hot dog,frankfurter,hotdog,sausage	Hotdog,essen,frankfurter,hot dog,wurst,würstchen
🥪	4	sandwich,bread	Sandwich,brot,essen
🌮	4	taco,mexican	Taco,essen,mexikanisch
🌯	4	burrito,mexican,wrap	Burrito,essen,mexikanisch
🫔	4	tamale,food,mexican,pamonha,wrapped	Tamale,burrito,eingewickelt,essen,lebensmittel
🥙	4	stuffed flatbread,falafel,food,gyro,kebab	Döner,döner kebab,falafel,wrap
🧆	4	falafel,chickpea,meatball	Falafel,bällchen,essen,fleischbällchen,kichererbsen
🥚	4	egg,breakfast,food	Ei,frühstück,frühstücksei
🍳	4	cooking,breakfast,easy,egg,fry,frying,over,pan	Spiegelei in Bratpfanne,braten,kochen
🥘	4	shallow pan of food,casserole,paella	Pfannengericht,essen,paella,reispfanne
🍲	4	pot of food,soup,stew	Topf mit Essen,eintopf,gericht,schüssel,suppe
🫕	4	fondue,cheese,chocolate,food,melted,pot,ski	Fondue,essen,geschmolzen,käse,schokolade
🥣	4	bowl with spoon,breakfast,cereal,congee,oatmeal,porridge	Schüssel mit Löffel,brei,cerealien,essen,frühstück,haferbrei
🥗	4	green salad,food	Salat,blattgemüse,essen,gesund,grün
🍿	4	popcorn,movie	Popcorn,kino,snack
🧈	4	butter,dairy	Butter,essen,lebensmittel,milchprodukt,nahrung
🧂	4	salt,condiment,flavor,mad,salty,shaker,taste,upset	Salz,gesalzen,geschmack,gewürz,salzig,salzstreuer
🥫	4	canned food	Konserve,büchse,dose,essen
🍱	4	bento box,food	Bento-Box,japanisches essen,sushi
🍘	4	rice cracker,food	Reiscracker
🍙	4	rice ball,food,japanese	Reisbällchen,essen,japanisch
🍚	4	cooked rice,food	Reis in Schüssel,essen
🍛	4	curry rice,food	Reis mit Curry
🍜	4	steaming bowl,chopsticks,food,noodle,pho,ramen,soup	Schüssel und Essstäbchen,chinesisches essen,dampfend,eiernudeln
🍝	4	spaghetti,food,meatballs,pasta,restaurant	Spaghetti,essse,nudeln mit tomatensoße,pasta
🍠	4	roasted sweet potato,food	geröstete Süßkartoffel,essen,gemüse
🍢	4	oden,food,kebab,restaurant,seafood,skewer,stick	Oden,japanisches gericht,restaurant
🍣	4	sushi,food	Sushi,japanisches gericht,restaurant
🍤	4	fried shrimp,prawn,tempura	frittierte Garnele,restaurant,tempura
🍥	4	fish cake with swirl,food,pastry,restaurant	Fischfrikadelle,restaurant,spirale
🥮	4	moon cake,autumn,festival,yuèbǐng	Mondkuchen,essen,fest,festival,herbst,mondfest,pinyin
🍡	4	dango,dessert,japanese,skewer,stick,sweet	Dango,japanisches gericht
🥟	4	dumpling,empanada,gyōza,jiaozi,pierogi,potsticker	Teigtasche,chinesische teigtasche,dumpling,empanada
🥠	4	fortune cookie,prophecy	Glückskeks,essen,prophezeiung
🥡	4	takeout box,chopsticks,delivery,food,oyster,pail	Takeaway-Schachtel,chinesisches essen,stäbchen,takeaway-box
🍦	4	soft ice cream,dessert,food,icecream,restaurant,serve,sweet	Softeis
🍧	4	shaved ice,dessert,restaurant,sweet	Wassereis,sorbet,zerstoßen
🍨	4	ice cream,dessert,food,restaurant,sweet	Eiscreme,eisbecher,eisdiele
🍩	4	doughnut,breakfast,dessert,donut,food,sweet	Donut,doughnut,essen,kuchen,süß
🍪	4	cookie,chip,chocolate,dessert,sweet	Keks,cookie,plätchen
🎂	4	birthday cake,bday,celebration,dessert,happy,pastry,sweet	Geburtstagskuchen,essen,feier,geburtstagstorte,happy birthday
🍰	4	shortcake,dessert,pastry,slice,sweet	Torte,kuchen,kuchenstück,stück torte,tortenstück
🧁	4	cupcake,bakery,dessert,sprinkles,sugar,sweet,treat	Cupcake,bäckerei,dessert,essen,gebäck,kalorienbombe
🥧	4	pie,apple,filling,fruit,meat,pastry,pumpkin,slice	Kuchen,essen,füllung,gebäck,pastete,torte
🍫	4	chocolate bar,candy,dessert,halloween,sweet,tooth	Schokoladentafel,essen,süßigkeit
🍬	4	candy,cavities,dessert,halloween,restaurant,sweet	Bonbon,süß,süßigkeit
🍭	4	lollipop,candy,dessert,food,restaurant,sweet	Lutscher,lolli,süßigkeit
🍮	4	custard,dessert,pudding,sweet	Pudding,dessert,flan,nachspeise,nachtisch,schokolade
🍯	4	honey pot,barrel,bear,food,honeypot,jar,sweet	Honigtopf,süß
🍼	4	baby bottle,babies,birth,born,drink,infant,milk,newborn	Babyflasche,fläschchen,kind,milch,trinken
🥛	4	glass of milk,drink	Glas Milch,getränk,trinken
☕	4	hot beverage,cafe,caffeine,chai,coffee,drink,morning	Heißgetränk,cafe,dampfend,kaffee,tasse,tee,trinken
🫖	4	teapot,brew,drink,food	Teekanne,getränk,lebensmittel,tee brühen,teekrug
🍵	4	teacup without handle,beverage,drink,oolong	Teetasse ohne Henkel,getränk,grüner tee,oolong,schale
🍶	4	sake,bar,beverage,bottle,cup,drink,restaurant	Sake-Flasche mit Tasse,getränk,sake-flasche und -tasse,trinken
🍾	4	bottle with popping cork,bar,drink	Flasche mit knallendem Korken,champagner,getränk,sekt,trinken
🍷	4	wine glass,alcohol,bar,beverage,booze,club,drink,drinking	Weinglas,alkohol,bar
🍸	4	cocktail glass,alcohol,bar,booze,club,drink,drinking,drinks	Cocktailglas,bar,drink,martini
🍹	4	tropical drink,alcohol,bar,booze,club,cocktail,drinking	Cocktail,bar,exotisches getränk
🍺	4	beer mug,alcohol,ale,bar,booze,drink,drinking,drinks	Bierkrug,bar,oktoberfest,prost,weizenbier
🍻	4	clinking beer mugs,alcohol,bar,booze,bottoms,cheers,drinking	Bierkrüge,anstoßen,oktoberfest,prosit,prost,weizen
🥂	4	clinking glasses,celebrate,drink	Sektgläser,anstoßen,feier,feiern,getränk,prost
🥃	4	tumbler glass,liquor,scotch,shot,whiskey,whisky	Trinkglas,bar,schnaps,whiskey
🫗	4	pouring liquid,accident,drink,empty,glass,oops,spill,water	Flüssigkeit ausgießen,ausleeren,getränk,glas,missgeschick
🥤	4	cup with straw,drink,juice,malt,soda,soft,water	Becher mit Strohhalm,brause,erfrischung,saft,selters,soda,trinken
🧋	4	bubble tea,boba,food,milk,pearl	Bubble Tea,blase,essen,getränk,lebensmittel,milch,perle
🧃	4	beverage box,juice,straw,sweet	Trinkpäckchen,fruchtsaft,getränk,obstsaft,saftpackung
🧉	4	mate,drink	Mate-Tee,getränk
🧊	4	ice,cold,cube,iceberg	Eiswürfel,eisberg,gefroren,kalt,kühlen
🥢	4	chopsticks,hashi,jeotgarak,kuaizi	Essstäbchen,chinesisches essen,hashi,japanisches essen
🍽️	4	fork and knife with plate,cooking,dinner,eat	Teller mit Messer und Gabel,geschirr,kochen
🍴	4	fork and knife,breakfast,breaky,cooking,cutlery,delicious	Messer und Gabel,abendessen,besteck,frühstück
🥄	4	spoon,eat,tableware	Löffel,besteck
🔪	4	kitchen knife,chef,cooking,hocho,tool,weapon	Küchenmesser,schneiden
🫙	4	jar,condiment,container,empty,nothing,sauce,store	Einmachglas,einweckglas,essen,gewürzglas,leer
🏺	4	amphora,aquarius,cooking,drink,jug,tool,weapon,zodiac	Amphore,gefäß,kochen,krug,sternzeichen,tierkreis
🌍	5	globe showing Europe-Africa,earth,world	Globus mit Europa und Afrika,erde,weltkugel
🌎	5	globe showing Americas,earth,world	Globus mit Amerika,erde,nordamerika,südamerika,weltkugel
🌏	5	globe showing Asia-Australia,earth,world	Globus mit Asien und Australien,erde,weltkugel
🌐	5	globe with meridians,earth,internet,web,world,worldwide	Globus mit Meridianen,breitengrad,längengrad
🗺️	5	world map	Weltkarte,landkarte,reisen
🗾	5	map of Japan	Umriss von Japan,karte
🧭	5	compass,direction,magnetic,navigation,orienteering	Kompass,himmelsrichtung,magnetisch,navigation
🏔️	5	snow-capped mountain,cold	schneebedeckter Berg,gebirge,kalt
⛰️	5	mountain	Berg,gebirge
🌋	5	volcano,eruption,mountain,nature	Vulkan,ausbruch,berg,lava,vulkanausbruch,wetter
🗻	5	mount fuji,mountain,nature	Fuji,berg,vulkan
🏕️	5	camping	Camping,campen,zelt,zelten
🏖️	5	beach with umbrella	Strand mit Sonnenschirm,meer
🏜️	5	desert	Wüste,heiß
🏝️	5	desert island	einsame Insel,meer,palme,strand,verlassen
🏞️	5	national park	Nationalpark,berg,fluss,natur,schutzgebiet
🏟️	5	stadium	Stadion,arena
🏛️	5	classical building	antikes Gebäude,klassizistisch
🏗️	5	building construction,crane	Kran,bau,bauen
🧱	5	brick,bricks,clay,mortar,wall	Ziegelstein,bauen,grenze,klinker,mauer,mauerwerk,mörtel
🪨	5	rock,boulder,heavy,solid,stone,tough	Felsen,felsig,hart,natur,schwer,stein,steinig
🪵	5	wood,log,lumber,timber	Holz,baumstamm,feuerholz,holzig,holzscheite
🛖	5	hut,home,house,roundhouse,shelter,yurt	Hütte,behausung,gebäude,jurte,objekt,rundhaus
🏘️	5	houses	Wohnhäuser,dorf,gebäude,haus,wohnhaus,wohnsiedlung
🏚️	5	derelict house,home	verfallenes Haus,gebäude,heruntergekommen,verlassen
🏠	5	house,building,country,heart,home,ranch,settle	Haus,gebäude,zuhause
🏡	5	house with garden,building,country,heart,home,ranch,settle	Haus mit Garten,baum,haus mit baum
🏢	5	office building,city,cubical,job	Bürogebäude,hochhaus
🏣	5	Japanese post office,building	japanisches Postgebäude
🏤	5	post office,building,european	Postgebäude,europa,europäisches postgebäude
🏥	5	hospital,building,doctor,medicine	Krankenhaus,ambulanz,arzt,gebäude,medizin,notaufnahme
🏦	5	bank,building	Bank,gebäude,geld
🏨	5	hotel,building	Hotel,gebäude,unterkunft,übernachten
🏩	5	love hotel,building	Stundenhotel,gebäude,liebe,unterkunft
🏪	5	convenience store,24,building,hours	Minimarkt,einkaufen,gebäude,geschäft,lebensmittel
🏫	5	school,building	Schule,gebäude,schulgebäude
🏬	5	department store,building	Kaufhaus,einkaufen,gebäude,geschäft,shoppen
🏭	5	factory,building	Fabrik,fabrikgebäude
🏯	5	Japanese castle,building	japanisches Schloss,bauwerk,gebäude
🏰	5	castle,building,european	Schloss,bauwerk,burg,europa,europäisch,gebäude
💒	5	wedding,chapel,hitched,nuptials,romance	Hochzeit,herz,kirche
🗼	5	Tokyo tower	Tokyo Tower,fernsehturm,tokio
🗽	5	Statue of Liberty,new,ny,nyc,york	Freiheitsstatue,amerika
⛪	5	church,bless,chapel,christian,cross,religion	Kirche,christ,christentum,christlich,gebäude,kreuz
🕌	5	mosque,islam,masjid,muslim,religion	Moschee,islam,moslem,muslim,religion
🛕	5	hindu temple	Hindutempel,gebäude
🕍	5	synagogue,jew,jewish,judaism,religion,temple	Synagoge,jude,jüdisch,religion,tempel
⛩️	5	shinto shrine,religion	Shinto-Schrein,religion
🕋	5	kaaba,hajj,islam,muslim,religion,umrah	Kaaba,hajj,islam,moslem,muslim,religion
⛲	5	fountain	Springbrunnen,garten,park
⛺	5	tent,camping	Zelt,camping,campingurlaub,zeltplatz
🌁	5	foggy	neblig,nebel,wetter
🌃	5	night with stars	Sternenhimmel,city,hochhäuser,nacht,skyline,stadt
🏙️	5	cityscape	Skyline,gebäude,großstadt,hochhäuser,wolkenkratzer
🌄	5	sunrise over mountains,morning	Sonnenaufgang über Bergen
🌅	5	sunrise,morning,nature	Sonnenaufgang über dem Meer
🌆	5	cityscape at dusk,building,evening,landscape,sun,sunset	Abendstimmung in der Stadt,hochhäuser,new york,skyline,sonnenaufgang
🌇	5	sunset,building,dusk	Sonnenuntergang in der Stadt,großstadt,hochhäuser,morgenrot
🌉	5	bridge at night	Brücke vor Nachthimmel,golden gate,nachts
♨️	5	hot springs,hotsprings,steaming	heiße Quellen,dampf,dampfend
🎠	5	carousel horse,entertainment	Karussellpferd,reiten
🛝	5	playground slide,amusement,park,playing,sliding,theme	Spielplatzrutsche,rutschbahn,spielen,vergnügungspark
🎡	5	ferris wheel,amusement,park,theme	Riesenrad,freizeitpark,volksfest
🎢	5	roller coaster,amusement,park,theme	Achterbahn,freizeitpark,volksfest
💈	5	barber pole,cut,fresh,haircut,shave	Barbershop-Säule,friseur,herrenfriseur
🎪	5	circus tent	Zirkuszelt,unterhaltung
🚂	5	locomotive,caboose,engine,railway,steam,train,trains	Dampflokomotive,bahn,fahrzeug,schiene,zug
🚃	5	railway car,electric,train,tram,travel,trolleybus	Eisenbahnwagen,fahrzeug,straßenbahn,straßenbahnwagen,tram
🚄	5	high-speed train,railway,shinkansen	Hochgeschwindigkeitszug mit spitzer Nase,ice,shinkansen,tgv
🚅	5	bullet train,high-speed,nose,railway,shinkansen,travel	Hochgeschwindigkeitszug,bahn,japan,shinkansen
🚆	5	train,arrived,choo,railway	Zug,bahn,eisenbahn,ice
🚇	5	metro,subway,travel	U-Bahn,metro
🚈	5	light rail,arrived,monorail,railway	S-Bahn,ice,monorail,zug
🚉	5	station,railway,train	Bahnhof,zug
🚊	5	tram,trolleybus	Straßenbahn,tram,verkehrsmittel
🚝	5	monorail,vehicle	Einschienenbahn,magnetschwebebahn,monorail
🚞	5	mountain railway,car,trip	Bergbahn,bimmelbahn,zug
🚋	5	tram car,bus,trolley,trolleybus	Straßenbahnwagen,tram,tramwagen,transport,verkehrsmittel
🚌	5	bus,school,vehicle	Bus,fahrzeug,schulbus
🚍	5	oncoming bus,cars	Bus von vorne,verkehrsmittel,vorderansicht bus
🚎	5	trolleybus,tram	Oberleitungsbus,straßenbahn,trolleybus
🚐	5	minibus,drive,van,vehicle	Kleinbus,fahrzeug
🚑	5	ambulance,emergency,vehicle	Krankenwagen,ambulanz,notfall
🚒	5	fire engine,truck	Feuerwehrauto,brand,löschfahrzeug
🚓	5	police car,5–0,cops,patrol	Polizeiwagen,streifenwagen
🚔	5	oncoming police car	Polizeiwagen von vorne,streifenwagen,vorderansicht polizeiwagen
🚕	5	taxi,cab,cabbie,car,drive,vehicle,yellow	Taxi,auto,fahrzeug
🚖	5	oncoming taxi,cab,cabbie,cars,drove,hail,yellow	Taxi von vorne,auto,fahren,gelb,vorderansicht taxi
🚗	5	automobile,car,driving,vehicle	Auto,fahren,fahrzeug,rot,verkehr
🚘	5	oncoming automobile,car,cars,drove,vehicle	Auto von vorne,automobil,fahrzeug,rot,vorderansicht auto
🚙	5	sport utility vehicle,car,drive,recreational,sportutility	Wohnmobil,auto,blau,fahren,verreisen
🛻	5	pickup truck,automobile,car,flatbed,pick-up	Pick-up,auto,fahren,fahrzeug,laster,lastwagen
🚚	5	delivery truck,car,drive,vehicle	Lieferwagen,lastwagen,lkw
🚛	5	articulated lorry,car,drive,move,semi,truck,vehicle	Sattelzug,lastwagen,lkw,umziehen,ziehen um
🚜	5	tractor,vehicle	Traktor,bauernhof,landwirtschaft,trecker
🏎️	5	racing car,zoom	Rennauto,autorennen
🏍️	5	motorcycle,racing	Motorrad,moped,motorrennen
🛵	5	motor scooter	Motorroller,motoroller,vespa
🦽	5	manual wheelchair,accessibility	manueller Rollstuhl,barrierefreiheit,behinderung
🦼	5	motorized wheelchair,accessibility	elektrischer Rollstuhl,barrierefreiheit,behinderung
🛺	5	auto rickshaw,tuk	Autorikscha,fahrzeug,tuk-tuk
🚲	5	bicycle,bike,class,cycling,cyclist,gang,ride,spin	Fahrrad,bmx,radeln,radler,spinning
🛴	5	kick scooter	Tretroller
🛹	5	skateboard,skater,wheels	Skateboard,brett,räder,skateboard fahren,skaten,skater
🛼	5	roller skate,blades,skates,sport	Rollschuh,rollen,rollerskate,rollschuh laufen,sport
🚏	5	bus stop,busstop	Bushaltestelle
🛣️	5	motorway,highway,road	Autobahn,schnellstraße
🛤️	5	railway track,train	Bahngleis,gleise,schienen
🛢️	5	oil drum	Ölfass
⛽	5	fuel pump,diesel,fuelpump,gas,gasoline,station	Tanksäule,benzin,tanke,tanken,tankstelle
🛞	5	wheel,car,circle,tire,turn,vehicle	Autorad,autoreifen,drehen,reifen mit felgen
🚨	5	police car light,alarm,alert,beacon,emergency,revolving,siren	Polizeilicht,sirene
🚥	5	horizontal traffic light,intersection,signal,stop,stoplight	horizontale Verkehrsampel,vertikal
🚦	5	vertical traffic light,drove,intersection,signal,stop,stoplight	vertikale Verkehrsampel,horizontal
🛑	5	stop sign,octagonal	Stoppschild,achteckig
🚧	5	construction,barrier	Baustellenabsperrung,baustellenschild
⚓	5	anchor,ship,tool	Anker,hafen,meer
🛟	5	ring buoy,float,life,lifesaver,preserver,rescue,safety	Rettungsring,leben retten,lebensretter,schwimmring
⛵	5	sailboat,resort,sailing,sea,yacht	Segelboot
🛶	5	canoe,boat	Kanu,boot,wassersport
🚤	5	speedboat,billionaire,lake,luxury,millionaire,summer	Schnellboot,luxus,see,sommer,wasser,yacht
🛳️	5	passenger ship	Passagierschiff,aida,rundreise,seereise,traumschiff
⛴️	5	ferry,boat,passenger	Fähre,schiff
🛥️	5	motor boat,motorboat	Motorboot,schiff
🚢	5	ship,boat,passenger,travel	Schiff,dampfer,kreuzfahrtschiff,traumschiff
✈️	5	airplane,aeroplane,fly,flying,jet,travel	Flugzeug,flieger
🛩️	5	small airplane,aeroplane	kleines Flugzeug,privatjet
🛫	5	airplane departure,aeroplane,check-in,departures	Abflug,fliegen,flughafen,flugzeug,start
🛬	5	airplane arrival,aeroplane,arrivals,arriving,landing	Landung eines Flugzeugs,ankunft,flieger,flughafen,landen
🪂	5	parachute,hang-glide,parasail,skydive	Fallschirm,fallschirmspringen,paragliding,skydiving
💺	5	seat,chair	Sitzplatz,bus,flugzeug,zug
🚁	5	helicopter,roflcopter,travel,vehicle	Hubschrauber,fliegen,helikopter,reisen
🚟	5	suspension railway	Schwebebahn,hängebahn
🚠	5	mountain cableway,gondola,lift,ski	Bergschwebebahn
🚡	5	aerial tramway,cable,car,gondola,ropeway	Bergseilbahn,gondel
🛰️	5	satellite,space	Satellit,sputnik,weltraum
🚀	5	rocket,launch,rockets,space,travel	Rakete,all,weltraum
🛸	5	flying saucer,aliens,extra,terrestrial,ufo	fliegende Untertasse,alien,außerirdisch,ufo
🛎️	5	bellhop bell,hotel	Rezeptionsklingel
🧳	5	luggage,bag,packing,roller,suitcase,travel	Gepäck,ballast,hartschalenkoffer,reise
⌛	5	hourglass done,sand,time,timer	Sanduhr,prozess,vorgang läuft,zeit
⏳	5	hourglass not done,flowing,hours,sand,timer,waiting,yolo	laufende Sanduhr,prozess,vorgang läuft
⌚	5	watch,clock,time	Armbanduhr,zeit
⏰	5	alarm clock,hours,hrs,late,time,waiting	Wecker,uhr,uhrzeit
⏱️	5	stopwatch,clock,time	Stoppuhr,zeit
⏲️	5	timer clock	Zeitschaltuhr,timer
🕰️	5	mantelpiece clock,time	Kaminuhr,tick tack
🕛	5	twelve o’clock,12,12:00,time	Ziffernblatt 12:00 Uhr,mittag,mitternacht,ziffernblatt 12.00 uhr
🕧	5	twelve-thirty,12,12:30,clock,time	12:30 Uhr,00:30,halb eins,zeit,ziffernblatt 12.30 uhr
🕐	5	one o’clock,1,1:00,time	1:00 Uhr,01:00,13:00,punkt eins,zeit
🕜	5	one-thirty,1,1:30,clock,time	1:30 Uhr,1 uhr 30,halb zwei,ziffernblatt 1.30 uhr
🕑	5	two o’clock,2,2:00,time	2:00 Uhr,zeit,ziffernblatt 2.00 uhr
🕝	5	two-thirty,2,2:30,clock,time	2:30 Uhr,halb drei,zeit,ziffernblatt 2.30 uhr
🕒	5	three o’clock,3,3:00,time	3:00 Uhr,zeit,ziffernblatt 3.00 uhr
🕞	5	three-thirty,3,30,3:30,clock,time	3:30 Uhr,halb vier,ziffernblatt 3.30 uhr
🕓	5	four o’clock,4,4:00,time	4:00 Uhr,zeit,ziffernblatt 4.00 uhr
🕟	5	four-thirty,30,4,4:30,clock,time	4:30 Uhr,04:30,16:30,halb fünf,zeit
🕔	5	five o’clock,5,5:00,time	5:00 Uhr,05:00,17:00,punkt fünf,zeit
🕠	5	five-thirty,30,5,5:30,clock,time	5:30 Uhr,05:30,17:30,halb sechs
🕕	5	six o’clock,6,6:00,time	6:00 Uhr,zeit,ziffernblatt 6.00 uhr
🕡	5	six-thirty,30,6,6:30,clock	6:30 Uhr,halb sieben,ziffernblatt 6.30 uhr
🕖	5	seven o’clock,0,7,7:00	7:00 Uhr,ziffernblatt 7.00 uhr
🕢	5	seven-thirty,30,7,7:30,clock	7:30 Uhr,halb acht,zeit,ziffernblatt 7.30 uhr
🕗	5	eight o’clock,8,8:00,time	8:00 Uhr,um 8,zeit,ziffernblatt 8.00 uhr
🕣	5	eight-thirty,30,8,8:30,clock,time	8:30 Uhr,halb neun,ziffernblatt 8.30 uhr
🕘	5	nine o’clock,9,9:00,time	9:00 Uhr,zeit,ziffernblatt 9.00 uhr
🕤	5	nine-thirty,30,9,9:30,clock,time	9:30 Uhr,halb zehn,zeit,ziffernblatt 9.30 uhr
🕙	5	ten o’clock,0,10,10:00	10:00 Uhr,zeit,ziffernblatt 10.00 uhr
🕥	5	ten-thirty,10,10:30,clock,time	10:30 Uhr,halb elf,ziffernblatt 10.30 uhr
🕚	5	eleven o’clock,11,11:00,time	11:00 Uhr,zeit,ziffernblatt 11.00 uhr
🕦	5	eleven-thirty,11,11:30,clock,time	11:30 Uhr,halb zwölf,zeit,ziffernblatt 11.30 uhr
🌑	5	new moon,dark,space	Neumond
🌒	5	waxing crescent moon,dreams,space	erstes Mondviertel,zunehmend
🌓	5	first quarter moon,space	zunehmender Halbmond
🌔	5	waxing gibbous moon,space	zweites Mondviertel,zunehmend
🌕	5	full moon,space	Vollmond
🌖	5	waning gibbous moon,space	drittes Mondviertel,abnehmend
🌗	5	last quarter moon,space	abnehmender Halbmond
🌘	5	waning crescent moon,space	letztes Mondviertel,abnehmend,nacht
🌙	5	crescent moon,ramadan,space	Mondsichel,nacht
🌚	5	new moon face,space	Neumond mit Gesicht,mondgesicht
🌛	5	first quarter moon face,space	Mondsichel mit Gesicht links,weltall
🌜	5	last quarter moon face,dreams	Mondsichel mit Gesicht rechts,nacht
🌡️	5	thermometer,weather	Thermometer,temperatur,wetter
☀️	5	sun,bright,rays,space,sunny,weather	Sonne,sonnenstrahlen,sonnig,wetter
🌝	5	full moon face,bright	Vollmond mit Gesicht
🌞	5	sun with face,beach,bright,day,heat,shine,sunny,sunshine	Sonne mit Gesicht,sonnengesicht,sonnenschein
🪐	5	ringed planet,saturn,saturnine	Ringplanet,gasplanet,himmelskörper,saturn
⭐	5	star,astronomy,medium,stars,white	weißer mittelgroßer Stern,astronomie,gelber stern,himmel
🌟	5	glowing star,glittery,night,shining,sparkle	funkelnder Stern,glitzern
🌠	5	shooting star,falling,night,space	Sternschnuppe,himmel
🌌	5	milky way,space	Milchstraße,galaxie,universum
☁️	5	cloud,weather	Wolke,wetter,wolkig
⛅	5	sun behind cloud,cloudy,weather	Sonne hinter Wolke,wolkig
⛈️	5	cloud with lightning and rain,thunder,thunderstorm	Wolke mit Blitz und Regen,gewitter,wetter,wolkig
🌤️	5	sun behind small cloud,weather	Sonne hinter kleiner Wolke,bewölkt,kleine wolke,wetter
🌥️	5	sun behind large cloud,weather	Sonne hinter großer Wolke,bewölkt,große wolke,wetter
🌦️	5	sun behind rain cloud,weather	Sonne hinter Regenwolke,wetter
🌧️	5	cloud with rain,weather	Wolke mit Regen,regenwolke,wetter
🌨️	5	cloud with snow,cold,weather	Wolke mit Schnee,kalt,wetter
🌩️	5	cloud with lightning,weather	Wolke mit Blitz,gewitter,wetter
🌪️	5	tornado,cloud,weather,whirlwind	Wirbelsturm,tornado,wetter
🌫️	5	fog,cloud,weather	Nebel,neblig,wetter
🌬️	5	wind face,blow,cloud	Wind,wetter,windig
🌀	5	cyclone,dizzy,hurricane,twister,typhoon,weather	Wirbel,spirale,wirbelsturm
🌈	5	rainbow,gay,genderqueer,glbt,glbtq,lesbian,lgbt,lgbtq	Regenbogen,wetter
🌂	5	closed umbrella,clothing,rain	geschlossener Regenschirm
☂️	5	umbrella,clothing,rain	Regenschirm,bekleidung,wetter
☔	5	umbrella with rain drops,clothing,weather	Regenschirm im Regen
⛱️	5	umbrella on ground,rain,sun	aufgestellter Sonnenschirm,strand
⚡	5	high voltage,danger,electric,electricity,lightning,nature	Hochspannung,blitz,elektrizität,gefahr,gewitter
❄️	5	snowflake,cold,weather	Schneeflocke,kalt,schneien,wetter,winter
☃️	5	snowman,cold	Schneemann im Schnee
⛄	5	snowman without snow,cold	Schneemann ohne Schneeflocken,kalt,winter
☄️	5	comet,space	Komet,weltall
🔥	5	fire,af,burn,flame,hot,lit,litaf,tool	Feuer,brennen,flamme,heiß
💧	5	droplet,cold,comic,nature,sad,sweat,tear,water,weather	Tropfen,schweiß,träne,wasser,wassertropfen
🌊	5	water wave,nature,ocean,surf,surfer,surfing	Welle,meer
🎃	6	jack-o-lantern,celebration,halloween,pumpkin	Halloweenkürbis,herbst,kürbislaterne
🎄	6	Christmas tree,celebration	Weihnachtsbaum,tanne,weihnachten
🎆	6	fireworks,boom,celebration,entertainment,yolo	Feuerwerk,silvester
🎇	6	sparkler,boom,celebration,fireworks	Wunderkerze,feiern,feuerwerk,party
🧨	6	firecracker,dynamite,explosive,fireworks,light,pop	Feuerwerkskörper,dynamit,explosion,explosiv,funken,knall
✨	6	sparkles,*,magic,star	funkelnde Sterne,*
🎈	6	balloon,birthday,celebrate,celebration	Luftballon,feier,geburtstag
🎉	6	party popper,awesome,birthday,celebrate,celebration	Konfettibombe,böller,feier,juhu,knaller,party,super,yay
🎊	6	confetti ball,celebrate,celebration,party,woohoo	Konfettiball,feier,party
🎋	6	tanabata tree,banner,celebration,japanese	Tanabata-Baum,fest,japan,sternenfest,zettel
🎍	6	pine decoration,bamboo,celebration,japanese,plant	Piniendekoration,japan,neujahrsfest
🎎	6	Japanese dolls,celebration,festival	japanische Puppen,puppenfest japan
🎏	6	carp streamer,celebration	traditionelle japanische Windsäcke,feier,karpfen
🎐	6	wind chime,bell,celebration	japanisches Windspiel,bimmel,feier,glocke
🎑	6	moon viewing ceremony,celebration	traditionelles Mondfest,japan
🧧	6	red envelope,gift,good,hóngbāo,lai,luck,money,see	roter Umschlag,geld,geschenk,glück,hong bao,hongbao
🎀	6	ribbon,celebration	pinke Schleife,feier,geschenk,rosa
🎁	6	wrapped gift,birthday,bow,box,celebration,christmas	Geschenk,feier,geburtstag,schachtel,schleife,verpackt
🎗️	6	reminder ribbon,celebration	Gedenkschleife
🎟️	6	admission tickets	Eintrittskarten,billet,ticket
🎫	6	ticket,admission,stub	Ticket,konzert,unterhaltung
🎖️	6	military medal,award,celebration	Militärorden
🏆	6	trophy,champion,champs,prize,slay,sport,victory,win	Pokal,bundesliga,champion,gewinnen,preis,sieger
🏅	6	sports medal,award,gold,winner	Sportmedaille,gewinn,goldmedaille
🥇	6	1st place medal,first,gold	Goldmedaille,erster,gewinn,medaille 1. platz
🥈	6	2nd place medal,second,silver	Silbermedaille,medaille 2. platz,zweiter
🥉	6	3rd place medal,bronze,third	Bronzemedaille,dritter,medaille 3. platz
⚽	6	soccer ball,football,futbol,sport	Fußball,bundesliga,messi
⚾	6	baseball,sport	Baseball
🥎	6	softball,glove,sports,underarm	Softball,baseball,handschuh,sport,unterarm,werfen
🏀	6	basketball,hoop,sport	Basketball,korb,sport
🏐	6	volleyball,game	Volleyball,sport
🏈	6	american football,bowl,sport,super	Football,american football,amerika,sport,super bowl
🏉	6	rugby football,sport	Rugbyball,sport
🎾	6	tennis,ball,racquet,sport	Tennisball,sport
🥏	6	flying disc,ultimate	Frisbee,disc,disk,fliegende untertasse,scheibe
🎳	6	bowling,ball,game,sport,strike	Bowling,bowlingkugel,spiel
🏏	6	cricket game,ball,bat	Kricket,ball,cricket,schläger
🏑	6	field hockey,ball,game,stick	Feldhockey,schläger
🏒	6	ice hockey,game,puck,stick	Eishockey,eishockey-schläger und puck
🥍	6	lacrosse,ball,goal,sports,stick	Lacrosse,ball,schläger,sport,stick,stock,tor
🏓	6	ping pong,ball,bat,game,paddle,pingpong,table,tennis	Tischtennis,ball,ping pong,schläger,spiel,sport
🏸	6	badminton,birdie,game,racquet,shuttlecock	Badminton,federball,schläger
🥊	6	boxing glove	Boxhandschuh,boxen,sport
🥋	6	martial arts uniform,judo,karate,taekwondo	Kampfsportanzug,judo,kampfkunst,karate,taekwondo
🥅	6	goal net	Tor,fußball,netz,sport
⛳	6	flag in hole,golf,sport	Golffahne,golfplatz
⛸️	6	ice skate,skating	Schlittschuh,eislauf
🎣	6	fishing pole,entertainment,sport	Angel mit Fisch,angeln,entspannung
🤿	6	diving mask,scuba,snorkeling	Tauchmaske,schnorcheln,schwimmen,sport,sporttauchen
🎽	6	running shirt,athletics,sash	Laufshirt,laufen,laufshirt mit schärpe,sport
🎿	6	skis,snow,sport	Ski,ski und stöcke
🛷	6	sled,luge,sledge,sleigh,snow,toboggan	Schlitten,rodel,rodeln,schnee
🥌	6	curling stone,game,rock	Curlingstein,spiel,sport
🎯	6	bullseye,dart,direct,entertainment,game,hit,target	Darts,pfeil,spiel,volltreffer,zielscheibe
🪀	6	yo-yo,fluctuate,toy	Jo-Jo,spielzeug,yo-yo
🪁	6	kite,fly,soar	Drachen,fliegen,hochfliegen,steigen,wind
🔫	6	water pistol,gun,handgun,revolver,tool,weapon	Wasserpistole,revolver,waffe
🎱	6	pool 8 ball,8ball,billiard,eight,game	Billardkugel,8-ball,schwarz,spiel
🔮	6	crystal ball,fairy,fairytale,fantasy,fortune,future,magic	Kristallkugel,wahrsager,zukunft
🪄	6	magic wand,magician,witch,wizard	Zauberstab,abrakadabra,hexe,hexer,magie,magisch,wunder
🎮	6	video game,controller,entertainment	Gamepad,gaming,unterhaltung,videospiel
🕹️	6	joystick,game,video,videogame	Joystick,gaming,videospiel
🎰	6	slot machine,casino,gamble,gambling,game,slots	Spielautomat,glücksspiel
🎲	6	game die,dice,entertainment	Spielwürfel,casino,unterhaltung,würfeln,zufall
🧩	6	puzzle piece,clue,interlocking,jigsaw	Puzzleteil,bestandteile,hinweise,hobby,passen,puzzeln
🧸	6	teddy bear,plaything,plush,stuffed,toy	Teddybär,kuscheltier,plüschteddy,plüschtier
🪅	6	piñata,candy,celebrate,celebration,cinco,de,festive	Piñata,feier,hau drauf,mexikanisch,mexiko,objekt
🪩	6	mirror ball,dance,disco,glitter,party	Discokugel,lichtreflexe,party,spiegel,spiegelkugel,tanz
🪆	6	nesting dolls,babooshka,baboushka,babushka,matryoshka	Matroschka,babuschka,matrioschka,matrjoschka,puppe
♠️	6	spade suit,card,game	Pik,karten,kartenspiel
♥️	6	heart suit,card,emotion,game,hearts	Herz,kartenspiel
♦️	6	diamond suit,card,game	Karo,kartenspiel
♣️	6	club suit,card,clubs,game	Kreuz,kartenspiel
♟️	6	chess pawn,dupe,expendable	Bauer Schach
🃏	6	joker,card,game,wildcard	Jokerkarte,spielkarte
🀄	6	mahjong red dragon,game	Mahjong-Stein,roter drache,spiel
🎴	6	flower playing cards,game,japanese	japanische Blumenkarte,hanafuda
🎭	6	performing arts,actor,actress,entertainment,mask,theater	Masken,kunst,theater,unterhaltung
🖼️	6	framed picture,art,museum,painting	gerahmtes Bild,gemälde,kunst,malen,rahmen,zeichnen,zeichnung
🎨	6	artist palette,artsy,arty,colorful,creative,entertainment	Mischpalette,farben,kunst,künstler
🧵	6	thread,needle,sewing,spool,string	Faden,nadel,nähen,nähfaden,nähgarn,rolle,spule,zwirn
🪡	6	sewing needle,embroidery,stitches,sutures,tailoring,thread	Nähnadel,einfädeln,faden,nadel und faden,nähen,nähte
🧶	6	yarn,ball,crochet,knit	Wollknäuel,ball,garn,häkeln,spinnen,stricken,wolle,zwirn
🪢	6	knot,cord,rope,tangled,tie,twine,twist	Knoten,achterknoten,binden,schnur,schnürsenkel
👓	7	glasses,clothing,eye,eyeglasses,eyewear	Brille,accessoire
🕶️	7	sunglasses,dark,eye,eyewear	Sonnenbrille,augen,dunkel
🥽	7	goggles,dive,eye,protection,scuba,swimming,welding	Schutzbrille,augenschutz,schweißen,schweißerbrille
🥼	7	lab coat,clothes,doctor,dr,experiment,jacket,scientist	Laborkittel,arzt,arztkittel,doc,doktor,experiment
🦺	7	safety vest,emergency	Sicherheitsweste,kleidung,notfall
👔	7	necktie,clothing,employed,serious,shirt	Hemd mit Krawatte,kleidung,kragen,schlips
👕	7	t-shirt,blue,casual,clothes,clothing,collar,dressed	T-Shirt,kleidung
👖	7	jeans,blue,casual,clothes,clothing,denim,dressed	Jeans,hose,kleidung
🧣	7	scarf,bundle,cold,neck,up	Schal,hals,kalt,kleidung,warm anziehen
🧤	7	gloves,hand	Handschuhe
🧥	7	coat,brr,bundle,cold,jacket,up	Mantel,brr,jacke,kalt,kleidung,warm anziehen
🧦	7	socks,stocking	Socken,strumpf,strümpfe
👗	7	dress,clothes,clothing,dressed,fancy,shopping	Kleid,kleidung
👘	7	kimono,clothing,comfortable	Kimono,japanisch,kleid,kleidung
🥻	7	sari,clothing,dress	Sari,kleid,kleidung
🩱	7	one-piece swimsuit,bathing	einteiliger Badeanzug,kleidung
🩲	7	briefs,bathing,one-piece,suit,swimsuit,underwear	Slip,badeanzug,einteiler,kleidung,unterwäsche
🩳	7	shorts,bathing,pants,suit,swimsuit,underwear	Shorts,badebekleidung,badehose,boxershorts
👙	7	bikini,bathing,beach,clothing,pool,suit,swim	Bikini,badeanzug,kleidung
👚	7	woman’s clothes,blouse,clothing,collar,dress,dressed,lady	Bluse,damenmode,kleidung,oberbekleidung,shirt
🪭	7	folding hand fan,clack,clap,cool,cooling,dance,flirt,flutter,hot	Faltfächer,abkühlung,flirten,heiß,kühlen,luft zufächeln
👛	7	purse,clothes,clothing,coin,dress,fancy,handbag	Geldbörse,accessoire,brieftasche,münzen,portemonnaie
👜	7	handbag,clothes,clothing,dress,lady,purse,shopping	Handtasche,accessoire,einkaufen
👝	7	clutch bag,clothes,clothing,dress,handbag,pouch,purse	Clutch,accessoire,beutel,handtasche,kulturbeutel
🛍️	7	shopping bags,hotel	Einkaufstüten,einkaufen,shoppen,shopping,tasche
🎒	7	backpack,backpacking,bag,bookbag,education,rucksack	Schulranzen,rucksack,schule,tornister
🩴	7	thong sandal,beach,flip,flop,sandals,shoe,thongs,zōri	Zehensandale,badelatschen,flipflops,sandalen,schuh
👞	7	man’s shoe,brown,clothes,clothing,feet,foot,kick,shoes	Herrenschuh,gehen
👟	7	running shoe,athletic,clothes,clothing,fast,kick,shoes	Sportschuh,laufen,rennen,sneaker,sportlich,turnschuh
🥾	7	hiking boot,backpacking,brown,camping,outdoors,shoe	Wanderstiefel,brauner schuh,campen,camping,kleidungsstück
🥿	7	flat shoe,ballet,comfy,flats,slip-on,slipper	flacher Schuh,ballerina,ballet-pumps,bequem,frauenschuh
👠	7	high-heeled shoe,clothes,clothing,dress,fashion,heels,shoes	Stöckelschuh,absatz,absatzschuh,damen,elegant,high heel
👡	7	woman’s sandal,clothing,shoe	Damensandale,schuh
🩰	7	ballet shoes,dance	Ballettschuhe,kleidung,tanz
👢	7	woman’s boot,clothes,clothing,dress,shoe,shoes,shopping	Damenstiefel,schuh
🪮	7	hair pick,afro,comb,groom	Haarkamm,afro,afro pick,haare,kämmen
👑	7	crown,clothing,family,king,medieval,queen,royal	Krone,kopfbedeckung,könig,königin,majestät
👒	7	woman’s hat,clothes,clothing,garden,hats,party	Damenhut,damenhut mit schleife,kleidung
🎩	7	top hat,clothes,clothing,fancy,formal,magic,tophat	Zylinder,hut,kopfbedeckung,unterhaltung,zauberer
🎓	7	graduation cap,celebration,clothing,education,hat,scholar	Doktorhut,abschlussfeier,diplom
🧢	7	billed cap,baseball,bent,dad,hat	Baseballmütze,baseball-kappe,baseball-mütze
🪖	7	military helmet,army,soldier,war,warrior	Militärhelm,armee,heer,krieg,kämpfer,kämpferin,schutzhelm
⛑️	7	rescue worker’s helmet,aid,cross,face,hat	Rettungshelm,bergen,erste hilfe,helm mit weißem kreuz
📿	7	prayer beads,clothing,necklace,religion	Gebetskette,beten,religion,rosenkranz
💄	7	lipstick,cosmetics,date,makeup	Lippenstift,kosmetik,make-up,makeup,rot,schminke
💍	7	ring,diamond,engaged,engagement,married,romance	Ring,diamantring,edelstein,schmuck,verlobung
💎	7	gem stone,diamond,engagement,jewel,money,romance	Edelstein,diamant
🔇	7	muted speaker,quiet,silent,sound	durchgestrichener Lautsprecher,leise,psst,stumm,stummgeschaltet
🔈	7	speaker low volume,soft,sound	Lautsprecher mit geringer Lautstärke,eingeschaltet,ton an
🔉	7	speaker medium volume,sound	Lautsprecher mit mittlerer Lautstärke,lautsprecher mit einer schallwelle,leise
🔊	7	speaker high volume,loud,music,sound	Lautsprecher mit hoher Lautstärke,dezibel
📢	7	loudspeaker,address,communication,public,sound	Lautsprecher,megafon,schallendes megafon
📣	7	megaphone,cheering,sound	Megafon,jubel,lautsprecher
📯	7	postal horn	Posthorn,brief,e-mail
🔔	7	bell,break,church,sound	Glocke,ding dong,klingeling,ton eingeschaltet
🔕	7	bell with slash,forbidden,mute,no,not,prohibited,quiet,silent	durchgestrichene Glocke,kein ton,leise,ton ausgeschaltet
🎼	7	musical score,note	Notenschlüssel,musik,partitur,violinschlüssel
🎵	7	musical note,sound	Musiknote,lied,melodie
🎶	7	musical notes,sound	Musiknoten
🎙️	7	studio microphone,music	Studiomikrofon
🎚️	7	level slider,music	Schieberegler,musik
🎛️	7	control knobs,music	Drehregler,bedienknöpfe,stellknöpfe
🎤	7	microphone,karaoke,music,sing,sound	Mikrofon,karaoke,singen,unterhaltung
🎧	7	headphone,earbud,sound	Kopfhörer,musik,unterhaltung
📻	7	radio,entertainment,tbt,video	Radio,musik
🎷	7	saxophone,instrument,music	Saxofon,instrument,musik,musikinstrument
🎺	7	trumpet,instrument,music	Trompete,instrument,musik,musikinstrument
🪗	7	accordion,box,concertina,instrument,music,squeeze	Akkordeon,akkordeons,concertina,harmonika,instrument
🎸	7	guitar,instrument,music,strat	Gitarre,instrument,musik,musikinstrument
🎹	7	musical keyboard,instrument,piano	Klaviatur,instrument,klavier,musik,musikinstrument
🎻	7	violin,instrument,music	Geige,instrument,musik,musikinstrument,violine
🪕	7	banjo,music,stringed	Banjo,instrument,musik,saiteninstrument
🥁	7	drum,drumsticks,music	Trommel,drumsticks,instrument,musik,schlägel
🪘	7	long drum,beat,conga,instrument,rhythm	afrikanische Trommel,conga,handtrommel,instrument
🪇	7	maracas,cha,dance,instrument,music,party,percussion	Maracas,cha-cha-cha,instrument,musik
🪈	7	flute,band,fife,flautist,instrument,marching,music	Flöte,band,blaskapelle,holzblasinstrument,musik
📱	7	mobile phone,cell,communication,telephone	Mobiltelefon,handy,iphone,smartphone,telefonieren
📲	7	mobile phone with arrow,build,call,cell,communication,receive	Mobiltelefon mit Pfeil,anruf,anrufen,handy,iphone,kommunikation
☎️	7	telephone	Telefon,anruf,anrufen,festnetz
📞	7	telephone receiver,communication,voip	Telefonhörer,anrufen,kommunikation
📟	7	pager,communication	Pager,kommunikation,piepser
📠	7	fax machine,communication	Faxgerät,kommunikation
🔋	7	battery	Batterie,akku
🪫	7	low battery,drained,electronic,energy,power	schwache Batterie,akku,akku fast leer,akku leer,aufladen
🔌	7	electric plug,electricity	Netzstecker,stromstecker
💻	7	laptop,computer,office,pc,personal	Laptop,bildschirm,computer,computermonitor
🖥️	7	desktop computer,monitor	Desktopcomputer,bildschirm,imac,monitor
🖨️	7	printer,computer	Drucker,computer
⌨️	7	keyboard,computer	Tastatur,computer,keyboard
🖱️	7	computer mouse	Computermaus
🖲️	7	trackball,computer	Trackball,computer
💽	7	computer disk,minidisk,optical	Minidisc,md,minidisk
💾	7	floppy disk,computer	Diskette,datenträger
💿	7	optical disk,blu-ray,cd,computer,dvd	CD,blu-ray,dvd
📀	7	dvd,blu-ray,cd,computer,disk,optical	DVD,blu-ray,cd,computer
🧮	7	abacus,calculation,calculator	Abakus,abaki,abakusse,berechnung,kalkulation,mathe
🎥	7	movie camera,bollywood,cinema,film,hollywood,record	Filmkamera,kino,unterhaltung
🎞️	7	film frames,cinema,movie	Filmstreifen,filmband,kino
📽️	7	film projector,cinema,movie,video	Filmprojektor,kino,unterhaltung
🎬	7	clapper board,action,movie	Filmklappe,unterhaltung
📺	7	television,tv,video	Fernseher,fernsehen,film,tv
📷	7	camera,photo,selfie,snap,tbt,trip,video	Fotoapparat,fotos,kamera
📸	7	camera with flash,video	Fotoapparat mit Blitz
📹	7	video camera,camcorder,tbt	Videokamera,filmen,videos
📼	7	videocassette,old,school,tape,vcr,vhs	Videokassette,vhs
🔍	7	magnifying glass tilted left,lab,left-pointing,science,search,tool	Lupe nach links,suche,vergrößerungsglas
🔎	7	magnifying glass tilted right,contact,lab,right-pointing,science,search	Lupe nach rechts,suche,vergrößerungsglas
🕯️	7	candle,light	Kerze,licht
💡	7	light bulb,comic,electric,idea	Glühbirne,hell,idee,lampe,licht
🔦	7	flashlight,electric,tool,torch	Taschenlampe,licht
🏮	7	red paper lantern,bar,light,restaurant	rote Papierlaterne,izakaya,japanische laterne
🪔	7	diya lamp,light,oil	Öllampe,diya
📔	7	notebook with decorative cover,decorated,education,school,writing	Notizbuch mit dekorativem Einband
📕	7	closed book,education	geschlossenes Buch
📖	7	open book,education,fantasy,knowledge,library,novels	offenes Buch,bibliothek,blättern,geöffnet,lernen,lesen
📗	7	green book,education,fantasy,library,reading	grünes Buch,lesen
📘	7	blue book,education,fantasy,library,reading	blaues Buch
📙	7	orange book,education,fantasy,library,reading	orangefarbenes Buch
📚	7	books,education,fantasy,knowledge,library,novels	Bücherstapel,fantasie,lesen,roman
📓	7	notebook	Notizbuch,notizen
📒	7	ledger,notebook	Spiralblock,notizblock
📃	7	page with curl,document,paper	teilweise eingerolltes Blatt,dokument,papier,seite
📜	7	scroll,paper	Schriftrolle,papier
📄	7	page facing up,document,paper	Vorderseite eines Blattes,dokument,papier
📰	7	newspaper,communication	Zeitung,medien,nachrichten,presse
🗞️	7	rolled-up newspaper	zusammengerollte Zeitung
📑	7	bookmark tabs,marker	Pagemarker,notizen
🔖	7	bookmark	Lesezeichen,etikett,lesen
🏷️	7	label,tag	Etikett,label,marke
🪙	7	coin,dollar,euro,gold,metal,money,rich,silver	Münze,bezahlen,dollar,euro,geld,gold,goldesel,metall
💰	7	money bag,bank,bet,billion,cash,cost,dollar,gold,million	Geldsack,moneten,reich
💴	7	yen banknote,bill,currency,money	Yen-Banknote,geld,geldschein
💵	7	dollar banknote,bill,currency,money	Dollar-Banknote,geld,geldschein,währung
💶	7	euro banknote,100,bill,currency,money,rich	Euro-Banknote,euroschein,geld,geldschein
💷	7	pound banknote,bill,billion,cash,currency,money,pounds	Pfund-Banknote,geld,geldschein
💸	7	money with wings,bank,banknote,bill,billion,cash,dollar,fly	Geldschein mit Flügeln,bank,euro,knete,moneten
💳	7	credit card,bank,cash,charge,money,pay	Kreditkarte,bankkarte,ec-karte,geldkarte,guthaben
🧾	7	receipt,accounting,bookkeeping,evidence,invoice	Beleg,abrechnung,aufstellung,blatt,buchhalter
💹	7	chart increasing with yen,bank,currency,graph,growth,market,money,rise	steigende Kurve mit Yen-Zeichen,diagramm,markt
✉️	7	envelope,e-mail,email,letter	Briefumschlag,e-mail
📧	7	e-mail,email,letter	E-Mail,brief,e-mail-symbol,post
📨	7	incoming envelope,delivering,e-mail,email,letter,receive,sent	eingehender Briefumschlag,e-mail,empfangen
📩	7	envelope with arrow,communication,down,e-mail,email,letter	Umschlag mit Pfeil,e-mail,gesendet
📤	7	outbox tray,email,letter,sent	Postausgang,ablage,e-mail
📥	7	inbox tray,email,letter,receive,zero	Posteingang,ablage,e-mail
📦	7	package,box,communication,delivery,parcel,shipping	Paket,päckchen
📫	7	closed mailbox with raised flag,communication,postbox	geschlossener Briefkasten mit Post,e-mail
📪	7	closed mailbox with lowered flag,postbox	geschlossener Briefkasten ohne Post,keine e-mail,keine post
📬	7	open mailbox with raised flag,postbox	offener Briefkasten mit Post,e-mail
📭	7	open mailbox with lowered flag,postbox	offener Briefkasten ohne Post,keine e-mail,keine post
📮	7	postbox,mail,mailbox	Briefkasten,post
🗳️	7	ballot box with ballot	Urne mit Wahlzettel,wahlen
✏️	7	pencil	Bleistift
✒️	7	black nib,pen	schwarzer Federhalter,füller,stift
🖋️	7	fountain pen	Füllhalter,füller,füllfedehalter,füllfederhalter
🖊️	7	pen,ballpoint	Kugelschreiber,stift
🖌️	7	paintbrush,painting	Pinsel,kunst,malen
🖍️	7	crayon	Wachsmalstift,buntstift,filzstift
📝	7	memo,communication,media,notes,pencil	Papier und Bleistift,kurzmitteilung,nachricht,notiz,schreibblock
💼	7	briefcase,office	Aktentasche
📁	7	file folder	Ordner,akten,büro,dokument,geschlossen
📂	7	open file folder	geöffneter Ordner,dokument,offen
🗂️	7	card index dividers	Karteireiter,akten,büro,büroausstattung,büromaterial
📅	7	calendar,date	Kalender,datum,kalenderblatt
📆	7	tear-off calendar	Abreißkalender,datum,termin
🗒️	7	spiral notepad	Notizblock,papier
🗓️	7	spiral calendar,pad	Spiralkalender
📇	7	card index,old,rolodex,school	Rotationskartei,visitenkarten
📈	7	chart increasing,data,graph,growth,right,trend,up,upward	Aufwärtstrend,diagramm,kurve,steigend
📉	7	chart decreasing,data,down,downward,graph,negative,trend	Abwärtstrend,diagramm,fallend,kurve
📊	7	bar chart,data,graph	Balkendiagramm
📋	7	clipboard,do,list,notes	Klemmbrett,clipboard,clpboard,zwischenablage
📌	7	pushpin,collage	Reißzwecke,anpinnen
📍	7	round pushpin,location,map	Stecknadel,anpinnen,reißzwecke,rund,runde reißzwecke
📎	7	paperclip	Büroklammer
🖇️	7	linked paperclips	verhakte Büroklammern
📏	7	straight ruler,angle,edge,math,straightedge	Lineal
📐	7	triangular ruler,angle,math,set,slide,triangle	dreieckiges Lineal,geodreieck
✂️	7	scissors,cut,cutting,paper,tool	Schere,schneiden,schnipp
🗃️	7	card file box	Karteikasten,büroausstattung,büromaterial
🗄️	7	file cabinet,filing,paper	Aktenschrank,ablage,archiv,schublade
🗑️	7	wastebasket,can,garbage,trash	Papierkorb,abfalleimer
🔒	7	locked,closed,private	geschlossenes Schloss,datenschutz,sicherheit
🔓	7	unlocked,cracked,open	offenes Schloss,nicht gesichert
🔏	7	locked with pen,ink,nib,privacy	Schloss mit Füller,datenschutz,privat,sicherheit
🔐	7	locked with key,bike,closed,secure	Schloss mit Schlüssel,datenschutz,privat,sicherheit
🔑	7	key,keys,lock,major,password,unlock	Schlüssel,passwort,schließen
🗝️	7	old key,clue,lock	alter Schlüssel,schloss
🔨	7	hammer,home,improvement,repairs,tool	Hammer,werkzeug
🪓	7	axe,chop,hatchet,split,wood	Axt,beil,hacken,holz,spalten,werkzeug
⛏️	7	pick,hammer,mining,tool	Pickel,werkzeug
⚒️	7	hammer and pick,tool	Hammer und Pickel,arbeiter,werkzeug
🛠️	7	hammer and wrench,spanner,tool	Hammer und Schraubenschlüssel,werkzeug
🗡️	7	dagger,knife,weapon	Dolch,schwert,waffe
⚔️	7	crossed swords,weapon	gekreuzte Schwerter,waffe
💣	7	bomb,boom,comic,dangerous,explosion,hot	Bombe,comic,dynamit,explodieren
🪃	7	boomerang,rebound,repercussion,weapon	Bumerang,aborigines,australien,boomerang,schleuder
🏹	7	bow and arrow,archer,archery,sagittarius,tool,weapon,zodiac	Pfeil und Bogen
🛡️	7	shield,weapon	Schutzschild
🪚	7	carpentry saw,carpenter,cut,lumber,tool,trim	Handsäge,holz,sägen,tischler,trimmen,werkzeug
🔧	7	wrench,home,improvement,spanner,tool	Schraubenschlüssel,werkzeug
🪛	7	screwdriver,flathead,handy,tool	Schraubenzieher,schraubendreher,werkzeug
🔩	7	nut and bolt,home,improvement,tool	Mutter und Schraube
⚙️	7	gear,cog,cogwheel,tool	Zahnrad,werkzeug
🗜️	7	clamp,compress,tool,vice	Schraubzwinge,werkzeug
⚖️	7	balance scale,justice,libra,scales,tool,weight,zodiac	Waage,gerechtigkeit,gewicht,werkzeug,wiegen
🦯	7	white cane,accessibility,blind,probing	Blindenstock,barrierefreiheit,behinderung,gehstock
🔗	7	link,links	Linksymbol,kettenglieder,verknüpfen,verknüpfung
⛓️‍💥	7	broken chain,break,breaking,cuffs,freedom	gebrochene Kette,brechen,freiheit,handschellen,zerbrechen
⛓️	7	chains	Ketten,eisen
🪝	7	hook,catch,crook,curve,ensnare,point,selling	Haken,angelhaken,aufhaken,aufhängen,einhaken
🧰	7	toolbox,chest,mechanic,red	Werkzeugkasten,box,handkasten,kiste,mechaniker,rote kiste
🧲	7	magnet,attraction,horseshoe,magnetic,negative	Magnet,anziehung,anziehungskraft,hufeisen
🪜	7	ladder,climb,rung,step	Leiter,hochsteigen,holzleiter,klettern,sprosse
⚗️	7	alembic,chemistry,tool	Destillierapparat,werkzeug
🧪	7	test tube,chemist,chemistry,experiment,lab,science	Reagenzglas,chemie,chemikalie,chemiker,experiment,labor
🧫	7	petri dish,bacteria,biologist,biology,culture,lab	Petrischale,bakterien,bakterienkultur,biologe,biologie
🧬	7	dna,biologist,evolution,gene,genetics,life	DNA,biologe,biologie,biologin,dns,evolution,gen
🔬	7	microscope,experiment,lab,science,tool	Mikroskop,labor,untersuchen,wissenschaft
🔭	7	telescope,contact,extraterrestrial,science,tool	Teleskop,himmel
📡	7	satellite antenna,aliens,contact,dish,science	Satellitenschüssel,antenne,sat-schüssel,satschüssel
💉	7	syringe,doctor,flu,medicine,needle,shot,sick,tool	Spritze,arzt,impfen,impfung,injektion,kanüle,nadel
🩸	7	drop of blood,bleed,donation,injury,medicine,menstruation	Blutstropfen,blutspende,flüssigkeit,medizin,menstruation
💊	7	pill,doctor,drugs,medicated,medicine,pills,sick	Kapsel,arznei,arzt,medizin,pille,tabletten
🩹	7	adhesive bandage	Heftpflaster,verletzt,wunde
🩼	7	crutch,aid,cane,disability,help,hurt,injured,mobility	Krücke,behinderung,beinverletzung,fußverletzung
🩺	7	stethoscope,doctor,heart,medicine	Stethoskop,abhören,arzt,doktor,herz,herzschlag,medizin
🩻	7	x-ray,bones,doctor,medical,skeleton,skull,xray	Röntgenbild,durchleuchten,knochen,medizin,radiologie
🚪	7	door,back,closet,front	Tür,eingang,geschlossen
🛗	7	elevator,accessibility,hoist,lift	Fahrstuhl,aufzug,haus,lift,symbol,transport
🪞	7	mirror,makeup,reflection,reflector,speculum	Spiegel,holzspiegel,reflexion,spiegelbild
🪟	7	window,air,frame,fresh,opening,transparent,view	Fenster,aussicht,durchsichtig,fensterrahmen
🛏️	7	bed,hotel,sleep	Bett,hotel,schlafen,übernachtung
🛋️	7	couch and lamp,hotel	Sofa und Lampe,couch
🪑	7	chair,seat,sit	Stuhl,holzstuhl,möbel,sitzen
🚽	7	toilet,bathroom	Toilette,klo,wc
🪠	7	plunger,cup,force,plumber,poop,suction,toilet	Saugglocke,abfluss,gummiglocke,klempner,klo,pömpel
🚿	7	shower,water	Dusche,duschkopf
🛁	7	bathtub	Badewanne,badezimmer,dusche
🪤	7	mouse trap,bait,cheese,lure,mousetrap,snare	Mausefalle,anlocken,käse,mäusefalle
🪒	7	razor,sharp,shave	Rasierer,klinge,rasieren,rasiermesser,scharf
🧴	7	lotion bottle,moisturizer,shampoo,sunscreen	Creme,feuchtigkeitscreme,feuchtigkeitsmilch
🧷	7	safety pin,diaper,punk,rock	Sicherheitsnadel,punk,windel
🧹	7	broom,cleaning,sweeping,witch	Besen,fegen,hexe,hexenbesen,kehren,reinigen
🧺	7	basket,farming,laundry,picnic	Korb,bauernhof,landwirtschaft,picknick,tragekorb
🧻	7	roll of paper,toilet,towels	Küchenrolle,hygiene,klopapier,papierrolle,papiertücher
🪣	7	bucket,cask,pail,vat	Eimer,behälter,bottich,kübel,wassereimer
🧼	7	soap,bar,bathing,clean,cleaning,lather,soapdish	Seife,baden,putzen,reinigen,riegel,sauber
🫧	7	bubbles,burp,clean,floating,pearl,soap,underwater	Blasen,perlen,reinigen,schaum,schweben,seife
🪥	7	toothbrush,bathroom,clean,dental,hygiene,teeth,toiletry	Zahnbürste,badezimmer,körperpflege,mundhygiene,putzen
🧽	7	sponge,absorbing,cleaning,porous,soak	Schwamm,absorbieren,aufsaugen,löchrig,porös,putzen
🧯	7	fire extinguisher,quench	Feuerlöscher,löschen
🛒	7	shopping cart,trolley	Einkaufswagen,einkaufen
🚬	7	cigarette,smoking	Zigarette,kippe,rauchen,rauchersymbol
⚰️	7	coffin,dead,death,vampire	Sarg,beerdigung,tod,tot,vampir
🪦	7	headstone,cemetery,dead,grave,graveyard,memorial,rip	Grabstein,friedhof,rip,tot
⚱️	7	funeral urn,ashes,death	Urne,beerdigung,tod,tot
🧿	7	nazar amulet,bead,blue,charm,evil-eye,talisman	Nazar-Amulett,blau,böser blick,glasperle,glücksbringer
🪬	7	hamsa,amulet,fatima,fortune,guide,hand,mary,miriam	Hamsa,amulett,auge in offener hand,fatima
🗿	7	moai,face,moyai,statue,stoneface,travel	Statue,gesicht,maske,osterinsel
🪧	7	placard,demonstration,notice,picket,plaque,protest	Protestschild,ankündigung,bekanntmachung,demonstration
🪪	7	identification card,credentials,document,license,security	Ausweis,dokument,führerschein,karte,pass
🏧	8	ATM sign,automated,bank,cash,money,teller	Symbol „Geldautomat“,atm
🚮	8	litter in bin sign,litterbin	Symbol „Papierkorb“,abfall,müll,mülleimer,sauberkeit
🚰	8	potable water,drinking	Trinkwasser,wasserhahn
♿	8	wheelchair symbol,access,handicap	Symbol „Rollstuhl“,barrierefrei,behindertengerecht
🚹	8	men’s room,bathroom,lavatory,man,restroom,toilet,wc	Herren,herrentoilette,wc
🚺	8	women’s room,bathroom,lavatory,restroom,toilet,wc,woman	Damen,damentoilette,wc
🚻	8	restroom,bathroom,lavatory,toilet,wc	Toiletten,wc
🚼	8	baby symbol,changing	Symbol „Baby“,wickelraum
🚾	8	water closet,bathroom,lavatory,restroom,toilet,wc	WC,toilette
🛂	8	passport control	Passkontrolle
🛃	8	customs,packing	Zollkontrolle
🛄	8	baggage claim,arrived,bags,case,checked,journey,packing	Gepäckausgabe
🛅	8	left luggage,baggage,case,locker	Gepäckaufbewahrung,schließfach
⚠️	8	warning,caution	Warnung,achtung,dreieck,vorsicht,warnschild
🚸	8	children crossing,pedestrian,traffic	Kinder überqueren die Straße,kinder-queren-die-straße-schild
⛔	8	no entry,do,fail,forbidden,not,pass,prohibited,traffic	Zutritt verboten,einbahnstrasse,kein zutritt
🚫	8	prohibited,entry,forbidden,no,not,smoke	Verboten,kein zutritt,kein-zutritt-zeichen
🚳	8	no bicycles,bike,forbidden,not,prohibited	Fahrräder verboten,fahhrad,fahrrad-verboten-schild
🚭	8	no smoking,forbidden,not,prohibited,smoke	Rauchverbot,rauchen verboten,zigarette
🚯	8	no littering,forbidden,not,prohibited	Abfall verboten,müll,müll-verboten-zeichen
🚱	8	non-potable water,dry,non-drinking,prohibited	Kein Trinkwasser,verboten,verschmutzt
🚷	8	no pedestrians,forbidden,not,prohibited	Fußgänger verboten,fußgänger-verboten-schild
📵	8	no mobile phones,cell,forbidden,not,prohibited,telephone	Mobiltelefone verboten,handy
🔞	8	no one under eighteen,18,age,forbidden,not,prohibited,restriction	Minderjährige verboten,erwachsene,mindestalter,nicht jugendfrei
☢️	8	radioactive,sign	Radioaktiv
☣️	8	biohazard,sign	Biogefährdung,zeichen
⬆️	8	up arrow,cardinal,direction,north	Pfeil nach oben,aufwärts,aufwärtspfeil,norden
↗️	8	up-right arrow,direction,intercardinal,northeast	Pfeil nach rechts oben,nordosten
➡️	8	right arrow,cardinal,direction,east	Pfeil nach rechts,osten,rechtspfeil
↘️	8	down-right arrow,direction,intercardinal,southeast	Pfeil nach rechts unten,südosten
⬇️	8	down arrow,cardinal,direction,south	Pfeil nach unten,abwärts,abwärtspfeil,süden
↙️	8	down-left arrow,direction,intercardinal,southwest	Pfeil nach links unten
⬅️	8	left arrow,cardinal,direction,west	Pfeil nach links,linkspfeil,westen
↖️	8	up-left arrow,direction,intercardinal,northwest	Pfeil nach links oben,nordwesten
↕️	8	up-down arrow	Pfeil nach oben und unten,entgegengesetzt
↔️	8	left-right arrow	Pfeil nach links und rechts,entgegengesetzt
↩️	8	right arrow curving left	geschwungener Pfeil nach links
↪️	8	left arrow curving right	geschwungener Pfeil nach rechts,umdrehen
⤴️	8	right arrow curving up	geschwungener Pfeil nach oben
⤵️	8	right arrow curving down	geschwungener Pfeil nach unten
🔃	8	clockwise vertical arrows,refresh,reload	kreisförmige Pfeile im Uhrzeigersinn
🔄	8	counterclockwise arrows button,again,anticlockwise,deja,refresh	Pfeile gegen den Uhrzeigersinn
🔙	8	BACK arrow	BACK-Pfeil,links,zurück
🔚	8	END arrow	END-Pfeil,ende-zeichen,links
🔛	8	ON! arrow,mark	ON!-Pfeil,anschalten,ein-zeichen,einschaltem
🔜	8	SOON arrow,brb,omw	SOON-Pfeil,bald-zeichen,rechts
🔝	8	TOP arrow,homie,up	TOP-Pfeil,pfeil nach oben,top-zeichen
🛐	8	place of worship,pray,religion	religiöse Stätte,kultstätte,religion
⚛️	8	atom symbol,atheist	Atomzeichen,atheist
🕉️	8	om,hindu,religion	om,hinduismus,religion
✡️	8	star of David,jew,jewish,judaism,religion	Davidstern,jüdisch,religion
☸️	8	wheel of dharma,buddhist,religion	Dharma-Rad,buddhismus
☯️	8	yin yang,difficult,lives,religion,tao,taoist,total	Yin und Yang,daoismus,religion
✝️	8	latin cross,christ,christian,religion	lateinisches Kreuz,christentum,religion,römisch
☦️	8	orthodox cross,christian,religion	orthodoxes Kreuz,christentum,religion
☪️	8	star and crescent,islam,muslim,ramadan,religion	Hilal und Stern,islam,muslim,religion
☮️	8	peace symbol,healing,peaceful	Friedenszeichen,friedensbewegung,friedenssymbol
🕎	8	menorah,candelabrum,candlestick,hanukkah,jewish	Menora,leuchter,religion
🔯	8	dotted six-pointed star,fortune,jewish,judaism	Hexagramm mit Punkt,wahrsager
🪯	8	khanda,deg,fateh,khalsa,religion,sikh,sikhism,tegh	Khanda,deg tegh fateh,glaube,khalsa,khanda-emblem
♈	8	Aries,horoscope,ram,zodiac	Widder (Sternzeichen)
♉	8	Taurus,bull,horoscope,ox,zodiac	Stier (Sternzeichen),horoskop
♊	8	Gemini,horoscope,twins,zodiac	Zwillinge (Sternzeichen),horoskop
♋	8	Cancer,crab,horoscope,zodiac	Krebs (Sternzeichen)
♌	8	Leo,horoscope,lion,zodiac	Löwe (Sternzeichen),horoskop
♍	8	Virgo,horoscope,zodiac	Jungfrau (Sternzeichen),horoskop
♎	8	Libra,balance,horoscope,justice,scales,zodiac	Waage (Sternzeichen),horoskop
♏	8	Scorpio,horoscope,scorpion,scorpius,zodiac	Skorpion (Sternzeichen),horoskop
♐	8	Sagittarius,archer,horoscope,zodiac	Schütze (Sternzeichen)
♑	8	Capricorn,goat,horoscope,zodiac	Steinbock (Sternzeichen)
♒	8	Aquarius,bearer,horoscope,water,zodiac	Wassermann (Sternzeichen)
♓	8	Pisces,fish,horoscope,zodiac	Fische (Sternzeichen),horoskop
⛎	8	Ophiuchus,bearer,serpent,snake,zodiac	Schlangenträger,schlagenträger,sternbild
🔀	8	shuffle tracks button,arrow,crossed	Zufallsmodus,gekreuzt,pfeile,richtung
🔁	8	repeat button,arrow,clockwise	Wiederholen,im uhrzeigersinn,keycap,pfeile,tastenkappe
🔂	8	repeat single button,arrow,clockwise,once	Titel wiederholen,dasselbe wiederholen,einmal
▶️	8	play button,arrow,right,triangle	Wiedergabe,abspielen,dreieck,pfeil,rechts
⏩	8	fast-forward button,arrow,double	Doppelpfeile nach rechts,vorwärts,weiter,überspringen
⏭️	8	next track button,arrow,scene,triangle	Nächster Titel,doppelpfeil,dreieck,vorwärts,weiter
⏯️	8	play or pause button,arrow,right,triangle	Wiedergabe oder Pause,dreieck,pfeil,rechts
◀️	8	reverse button,arrow,left,triangle	Pfeil zurück,dreieck,links
⏪	8	fast reverse button,arrow,double,rewind	Zurückspulen,doppelpfeil,doppelpfeile nach links
⏮️	8	last track button,arrow,previous,scene,triangle	Vorheriger Titel,doppelpfeil,dreieck,zurück
🔼	8	upwards button,arrow,red	Aufwärts-Schaltfläche,nach oben,pfeil
⏫	8	fast up button,arrow,double	Doppelpfeile nach oben,aufwärts,doppelt
🔽	8	downwards button,arrow,red	Abwärts-Schaltfläche,nach unten,pfeil
⏬	8	fast down button,arrow,double	Doppelpfeile nach unten,doppelt abwärts
⏸️	8	pause button,bar,double,vertical	Pause,keycap,streifen,tastenkappe,vertikal
⏹️	8	stop button,square	Stopp,aufnahme stoppen,keycap,quadrat,tastenkappe
⏺️	8	record button,circle	Aufnehmen,aufnahme,keycap,kreis,tastenkappe
⏏️	8	eject button	Auswerfen,auswurf,auswurftaste,medien
🎦	8	cinema,camera,film,movie	Kinosymbol,film,filmkamera
🔅	8	dim button,brightness,low	Taste Dimmen,gedimmt,helligkeit,schwache helligkeit
🔆	8	bright button,brightness,light	Heller-Taste,helligkeit,starke helligkeit
📶	8	antenna bars,cell,communication,mobile,phone,signal	balkenförmige Signalstärkenanzeige,empfang,mobilfunksignal,mobiltelefon
🛜	8	wireless,broadband,computer,connectivity,hotspot	WLAN,computer,drahtlos,hotspot,internet,kabellos
📳	8	vibration mode,cell,communication,mobile,phone,telephone	Vibrationsmodus,handy,kommunikation,mobiltelefon
📴	8	mobile phone off,cell,telephone	Mobiltelefon aus,ausschalten,handy aus
♀️	8	female sign,woman	Frauensymbol,weiblich,zeichen
♂️	8	male sign,man	Männersymbol,mann,zeichen
⚧️	8	transgender symbol	Transgender-Symbol,symbol für transgender
✖️	8	multiply,cancel,multiplication,sign,x,×	mal,abbrechen,multiplikation
➕	8	plus,+	plus,+,addieren,mathe,pluszeichen
➖	8	minus,-,heavy,math,sign,−	minus,-,mathe,minuszeichen,−
➗	8	divide,division,heavy,math,sign,÷	geteilt durch,division,divisionszeichen,geteiltzeichen
🟰	8	heavy equals sign,answer,equality,math	Gleichheitszeichen extrafett,ist gleich,mathematik,vergleichszeichen
♾️	8	infinity,forever,unbounded,universal	Unendlichkeit,ewig,grenzenlos
‼️	8	double exclamation mark,!,!!,bangbang,punctuation	doppeltes Ausrufezeichen,muss,rot,satzzeichen
⁉️	8	exclamation question mark,!,!?,interrobang,punctuation	Ausrufe- und Fragezeichen,ausrufezeichen,rot,satzzeichen
❓	8	red question mark,?,punctuation	rotes Fragezeichen,satzzeichen,warum,wieso
❔	8	white question mark,?,outlined,punctuation	weißes Fragezeichen,satzzeichen,warum
❕	8	white exclamation mark,!,outlined,punctuation	weißes Ausrufezeichen,muss,satzzeichen
❗	8	red exclamation mark,!,punctuation	rotes Ausrufezeichen,!,satzzeichen
〰️	8	wavy dash,punctuation	Wellenlinie,gewellt
💱	8	currency exchange,bank,money	Geldwechsel,währung
💲	8	heavy dollar sign,billion,cash,charge,currency,million,money,pay	Dollarzeichen extrafett,bezahlen,dollar-zeichen,geld,knete,moneten
⚕️	8	medical symbol,aesculapius,medicine,staff	Äskulapstab,apotheke,arznei,asklepiosstab,medizin
♻️	8	recycling symbol,recycle	Recycling-Symbol,grüne punkt,grüner punkt
⚜️	8	fleur-de-lis,knights	Lilie,fleur-de-lis
🔱	8	trident emblem,anchor,poseidon,ship,tool	Dreizack,anker,poseidon,triton
📛	8	name badge	Namensschild
🔰	8	Japanese symbol for beginner,chevron,green,leaf,tool,yellow	japanisches Anfänger-Zeichen,japanisches symbol
⭕	8	hollow red circle,heavy,large	hohler roter Kreis,großer kreis
✅	8	check mark button,checked,checkmark,complete,completed,done	weißes Häkchen,abgehakt,erledigt
☑️	8	check box with check,ballot,checked,done,off,tick,✓	abgehaktes Kästchen,abstimmungsfeld
✔️	8	check mark,checked,checkmark,done,heavy,tick,✓	kräftiges Häkchen,abhaken,erledigt,fertig
❌	8	cross mark,cancel,multiplication,multiply,x,×	Kreuzzeichen,abbrechen,durchgestrichen,mal
❎	8	cross mark button,multiplication,multiply,square,x,×	angekreuztes Kästchen,angekreuztes feld,kreuzsymbol im quadrat,x
➰	8	curly loop	Schleife
➿	8	double curly loop	Doppelschleife,blau,rechteck
〽️	8	part alternation mark	Teilalternationszeichen,japanisch,zeichensetzung
✳️	8	eight-spoked asterisk,*	achtzackiger Stern,*,grün,quadrat
✴️	8	eight-pointed star,*	achtstrahliger Stern,*
❇️	8	sparkle,*	Funkeln,*,grün,quadrat
©️	8	copyright	Copyright
®️	8	registered	Registered-Trademark,markenzeichen
™️	8	trade mark,tm,trademark	Markenzeichen,tm,trademark
#️⃣	8	keycap: #	Taste: #
*️⃣	8	keycap: *	Taste: *
0️⃣	8	keycap: 0,zero	Taste: 0,null
1️⃣	8	keycap: 1,one	Taste: 1,eins
2️⃣	8	keycap: 2,two	Taste: 2,zwei
3️⃣	8	keycap: 3,three	Taste: 3,drei
4️⃣	8	keycap: 4,four	Taste: 4,vier
5️⃣	8	keycap: 5,five	Taste: 5,fünf
6️⃣	8	keycap: 6,six	Taste: 6,sechs
7️⃣	8	keycap: 7,seven	Taste: 7,sieben
8️⃣	8	keycap: 8,eight	Taste: 8,acht
9️⃣	8	keycap: 9,nine	Taste: 9,neun
🔟	8	keycap: 10	Taste: 10
🔠	8	input latin uppercase,abcd,letters	Eingabesymbol lateinische Großbuchstaben,abcd,großschreiben
🔡	8	input latin lowercase,abcd,letters	Eingabesymbol lateinische Kleinbuchstaben
🔢	8	input numbers,1234	Eingabesymbol Zahlen,1234,ziffern
🔣	8	input symbols,%,&,♪,〒	Eingabesymbol Sonderzeichen,%,&,keycap,tastenkappe,♪,〒
🔤	8	input latin letters,abc,alphabet	Eingabesymbol lateinische Buchstaben,abc,alphabet
🅰️	8	A button (blood type)	Großbuchstabe A in rotem Quadrat,blut,blutgruppe,negativ,positiv
🆎	8	AB button (blood type)	Großbuchstaben AB in rotem Quadrat,blut,blutgruppe,negativ,positiv
🅱️	8	B button (blood type)	Großbuchstabe B in rotem Quadrat,blut,blutgruppe,negativ,positiv
🆑	8	CL button	Großbuchstaben CL in rotem Quadrat
🆒	8	COOL button	Wort „Cool“ in blauem Quadrat
🆓	8	FREE button	Wort „Free“ in blauem Quadrat
ℹ️	8	information	Buchstabe „i“ in blauem Quadrat,information
🆔	8	ID button,identity	Großbuchstaben ID in lila Quadrat
Ⓜ️	8	circled M	Buchstabe „M“ in Kreis,eingekreist,großbuchstabe
🆕	8	NEW button	Wort „New“ in blauem Quadrat,neu
🆖	8	NG button	Großbuchstaben NG in blauem Quadrat
🅾️	8	O button (blood type)	Großbuchstabe O in rotem Quadrat,0,blut,blutgruppe,negativ,positiv
🆗	8	OK button,okay	Großbuchstaben OK in blauem Quadrat,keycap,okay,taste,tastenkappe
🅿️	8	P button,parking	Großbuchstabe P in blauem Quadrat,parken,parkplatz,taste
🆘	8	SOS button,help	SOS-Zeichen,hilfe
🆙	8	UP! button,mark	Schriftzug „UP!“ im blauen Quadrat,keycap,taste,tastenkappe
🆚	8	VS button,versus	Schriftzug VS in orangem Quadrat,gegen,taste,versus
🈁	8	Japanese “here” button,katakana	Schriftzeichen „koko“,japanisches schriftzeichen
🈂️	8	Japanese “service charge” button,katakana	Schriftzeichen „sa“,japanisches schriftzeichen
🈷️	8	Japanese “monthly amount” button,ideograph	Schriftzeichen für „Monatsbetrag“,japanisch,monatlich,mond,taste
🈶	8	Japanese “not free of charge” button,ideograph	Schriftzeichen für „nicht gratis“,berechnen,existieren,japanisch,taste
🈯	8	Japanese “reserved” button,ideograph	Schriftzeichen für „reserviert“,finger,japanisches schriftzeichen
🉐	8	Japanese “bargain” button,ideograph	Schriftzeichen für „Schnäppchen“,japanisches schriftzeichen
🈹	8	Japanese “discount” button,ideograph	Schriftzeichen für „Rabatt“,japanisches schriftzeichen
🈚	8	Japanese “free of charge” button,ideograph	Schriftzeichen für „gratis“,japanisches schriftzeichen
🈲	8	Japanese “prohibited” button,ideograph	Schriftzeichen für „verbieten“,japanisches schriftzeichen,kanji
🉑	8	Japanese “acceptable” button,ideograph	Schriftzeichen für „akzeptieren“,japanisch
🈸	8	Japanese “application” button,ideograph	Schriftzeichen für „anwenden“,chinesisches schriftzeichen
🈴	8	Japanese “passing grade” button,ideograph	Schriftzeichen für „Note zum Bestehen“,bestanden,chinesisches schriftzeichen
🈳	8	Japanese “vacancy” button,ideograph	Schriftzeichen für „Zimmer frei“,chinesisches schriftzeichen
㊗️	8	Japanese “congratulations” button,ideograph	Schriftzeichen für „Gratulation“,chinesisches schriftzeichen
㊙️	8	Japanese “secret” button,ideograph	Schriftzeichen für „Geheimnis“,chinesisches schriftzeichen
🈺	8	Japanese “open for business” button,ideograph	Schriftzeichen für „Geöffnet“,betrieb,chinesisches schriftzeichen
🈵	8	Japanese “no vacancy” button,ideograph	Schriftzeichen für „Kein Zimmer frei“,belegt,besetzt,chinesisches schriftzeichen
🔴	8	red circle,geometric	roter Punkt,ball
🟠	8	orange circle	oranger Punkt,form,kreis,orange scheibe,oranger kreis
🟡	8	yellow circle	gelber Punkt,form,gelbe scheibe,gelber kreis
🟢	8	green circle	grüner Punkt,form,grüne scheibe,grüner kreis
🔵	8	blue circle,geometric	blauer Punkt,ball,großer blauer kreis
🟣	8	purple circle	lila Punkt,form,kreis,scheibe,violett
🟤	8	brown circle	brauner Punkt,braune scheibe,brauner kreis,form
⚫	8	black circle,geometric	schwarzer Punkt,ball,großer schwarzer kreis,rund
⚪	8	white circle,geometric	weißer Punkt,ball,großer weißer kreis
🟥	8	red square,card,penalty	rotes Quadrat,form,rotes viereck
🟧	8	orange square	oranges Quadrat,form,oranges viereck
🟨	8	yellow square,card,penalty	gelbes Quadrat,form,gelbes viereck
🟩	8	green square	grünes Quadrat,form,grünes viereck
🟦	8	blue square	blaues Quadrat,blaues viereck,form
🟪	8	purple square	lila Quadrat,form,viereck,violett
🟫	8	brown square	braunes Quadrat,braunes viereck,form
⬛	8	black large square,geometric	großes schwarzes Quadrat
⬜	8	white large square,geometric	großes weißes Quadrat
◼️	8	black medium square,geometric	mittelgroßes schwarzes Quadrat
◻️	8	white medium square,geometric	mittelgroßes weißes Quadrat
◾	8	black medium-small square,geometric	mittelkleines schwarzes Quadrat
◽	8	white medium-small square,geometric	mittelkleines weißes Quadrat,geometrisch
▪️	8	black small square,geometric	kleines schwarzes Quadrat,punkt
▫️	8	white small square,geometric	kleines weißes Quadrat
🔶	8	large orange diamond,geometric	große orangefarbene Raute
🔷	8	large blue diamond,geometric	große blaue Raute
🔸	8	small orange diamond,geometric	kleine orangefarbene Raute
🔹	8	small blue diamond,geometric	kleine blaue Raute
🔺	8	red triangle pointed up,geometric	rotes Dreieck mit der Spitze nach oben,aufwärts,rotes dreieck mit spitze oben
🔻	8	red triangle pointed down,geometric	rotes Dreieck mit der Spitze nach unten,abwärts
💠	8	diamond with a dot,comic,geometric	Rautenform mit Punkt,diamant
🔘	8	radio button,geometric	Optionsfeld,schaltfläche
🔳	8	white square button,geometric,outlined	weiße quadratische Schaltfläche
🔲	8	black square button,geometric	schwarze quadratische Schaltfläche
🏁	9	chequered flag,checkered,finish,flags,game,race,racing,sport	Zielflagge,formel 1,karierte flagge,nascar,rennen,sport
🚩	9	triangular flag,construction,golf,post	Wimpel,dreiecksflagge,rot,standortflagge
🎌	9	crossed flags,celebration,japanese	überkreuzte Flaggen,japan,japanische flaggen
🏴	9	black flag,waving	schwarze Flagge,fahne,schwarze fahne,wehen
🏳️	9	white flag,waving	weiße Flagge,fahne,wehen,wehende weiße fahne
🏳️‍🌈	9	rainbow flag,bisexual,gay,genderqueer,glbt,glbtq,lesbian	Regenbogenflagge,bisexuell,bunt,fahne,lesbisch,lgbt,lgbtq,pride
🏳️‍⚧️	9	transgender flag,blue,light,pink,white	Transgender-Flagge
🏴‍☠️	9	pirate flag,jolly,plunder,roger,treasure	Piratenflagge,jolly roger,piratenfahne,schatz
🇦🇨	9	flag: Ascension Island,ac	Flagge: Ascension,ac
🇦🇩	9	flag: Andorra,ad	Flagge: Andorra,ad
🇦🇪	9	flag: United Arab Emirates,ae	Flagge: Vereinigte Arabische Emirate,ae
🇦🇫	9	flag: Afghanistan	Flagge: Afghanistan
🇦🇬	9	flag: Antigua & Barbuda	Flagge: Antigua und Barbuda
🇦🇮	9	flag: Anguilla,ai	Flagge: Anguilla,ai
🇦🇱	9	flag: Albania	Flagge: Albanien
🇦🇲	9	flag: Armenia,am	Flagge: Armenien,am
🇦🇴	9	flag: Angola,ao	Flagge: Angola,ao
🇦🇶	9	flag: Antarctica,aq	Flagge: Antarktis,aq
🇦🇷	9	flag: Argentina	Flagge: Argentinien
🇦🇸	9	flag: American Samoa,as	Flagge: Amerikanisch-Samoa,as
🇦🇹	9	flag: Austria,at	Flagge: Österreich,at
🇦🇺	9	flag: Australia	Flagge: Australien
🇦🇼	9	flag: Aruba,aw	Flagge: Aruba,aw
🇦🇽	9	flag: Åland Islands,ax	Flagge: Ålandinseln,ax
🇦🇿	9	flag: Azerbaijan	Flagge: Aserbaidschan,az
🇧🇦	9	flag: Bosnia & Herzegovina,ba	Flagge: Bosnien und Herzegowina,ba
🇧🇧	9	flag: Barbados,bb	Flagge: Barbados,bb
🇧🇩	9	flag: Bangladesh,bd	Flagge: Bangladesch,bd
🇧🇪	9	flag: Belgium	Flagge: Belgien
🇧🇫	9	flag: Burkina Faso,bf	Flagge: Burkina Faso,bf
🇧🇬	9	flag: Bulgaria,bg	Flagge: Bulgarien,bg
🇧🇭	9	flag: Bahrain,bh	Flagge: Bahrain,bh
🇧🇮	9	flag: Burundi,bi	Flagge: Burundi,bi
🇧🇯	9	flag: Benin,bj	Flagge: Benin,bj
🇧🇱	9	flag: St. Barthélemy,bl	Flagge: St. Barthélemy,bl
🇧🇲	9	flag: Bermuda,bm	Flagge: Bermuda,bm
🇧🇳	9	flag: Brunei,bn	Flagge: Brunei Darussalam,bn
🇧🇴	9	flag: Bolivia	Flagge: Bolivien
🇧🇶	9	flag: Caribbean Netherlands,bq	Flagge: Karibische Niederlande,bq
🇧🇷	9	flag: Brazil	Flagge: Brasilien
🇧🇸	9	flag: Bahamas,bs	Flagge: Bahamas,bs
🇧🇹	9	flag: Bhutan,bt	Flagge: Bhutan,bt
🇧🇻	9	flag: Bouvet Island,bv	Flagge: Bouvetinsel,bv
🇧🇼	9	flag: Botswana,bw	Flagge: Botsuana,bw
🇧🇾	9	flag: Belarus,by	Flagge: Belarus,by
🇧🇿	9	flag: Belize,bz	Flagge: Belize,bz
🇨🇦	9	flag: Canada	Flagge: Kanada,ca
🇨🇨	9	flag: Cocos (Keeling) Islands,cc	Flagge: Kokosinseln,cc
🇨🇩	9	flag: Congo - Kinshasa,cd	Flagge: Kongo-Kinshasa,cd
🇨🇫	9	flag: Central African Republic,cf	Flagge: Zentralafrikanische Republik,cf
🇨🇬	9	flag: Congo - Brazzaville,cg	Flagge: Kongo-Brazzaville,cg
🇨🇭	9	flag: Switzerland,ch	Flagge: Schweiz
🇨🇮	9	flag: Côte d’Ivoire,ci	Flagge: Côte d’Ivoire,ci
🇨🇰	9	flag: Cook Islands,ck	Flagge: Cookinseln,ck
🇨🇱	9	flag: Chile,cl	Flagge: Chile,cl
🇨🇲	9	flag: Cameroon,cm	Flagge: Kamerun,cm
🇨🇳	9	flag: China,cn	Flagge: China,cn
🇨🇴	9	flag: Colombia	Flagge: Kolumbien,co
🇨🇵	9	flag: Clipperton Island,cp	Flagge: Clipperton-Insel,cp
🇨🇷	9	flag: Costa Rica,cr	Flagge: Costa Rica,cr
🇨🇺	9	flag: Cuba	Flagge: Kuba,cu
🇨🇻	9	flag: Cape Verde,cv	Flagge: Cabo Verde,cv
🇨🇼	9	flag: Curaçao,cw	Flagge: Curaçao,cw
🇨🇽	9	flag: Christmas Island,cx	Flagge: Weihnachtsinsel,cx
🇨🇾	9	flag: Cyprus	Flagge: Zypern,cy
🇨🇿	9	flag: Czechia	Flagge: Tschechien,cz
🇩🇪	9	flag: Germany,de	Flagge: Deutschland
🇩🇬	9	flag: Diego Garcia,dg	Flagge: Diego Garcia,dg
🇩🇯	9	flag: Djibouti	Flagge: Dschibuti,dj
🇩🇰	9	flag: Denmark,dk	Flagge: Dänemark,dk
🇩🇲	9	flag: Dominica,dm	Flagge: Dominica,dm
🇩🇴	9	flag: Dominican Republic	Flagge: Dominikanische Republik
🇩🇿	9	flag: Algeria,dz	Flagge: Algerien,dz
🇪🇦	9	flag: Ceuta & Melilla,ea	Flagge: Ceuta und Melilla,ea
🇪🇨	9	flag: Ecuador	Flagge: Ecuador
🇪🇪	9	flag: Estonia,ee	Flagge: Estland,ee
🇪🇬	9	flag: Egypt	Flagge: Ägypten,eg
🇪🇭	9	flag: Western Sahara,eh	Flagge: Westsahara,eh
🇪🇷	9	flag: Eritrea	Flagge: Eritrea
🇪🇸	9	flag: Spain,es	Flagge: Spanien,es
🇪🇹	9	flag: Ethiopia	Flagge: Äthiopien,et
🇪🇺	9	flag: European Union	Flagge: Europäische Union
🇫🇮	9	flag: Finland	Flagge: Finnland
🇫🇯	9	flag: Fiji,fj	Flagge: Fidschi,fj
🇫🇰	9	flag: Falkland Islands,fk	Flagge: Falklandinseln,fk
🇫🇲	9	flag: Micronesia,fm	Flagge: Mikronesien,fm
🇫🇴	9	flag: Faroe Islands,fo	Flagge: Färöer,fo
🇫🇷	9	flag: France	Flagge: Frankreich
🇬🇦	9	flag: Gabon	Flagge: Gabun
🇬🇧	9	flag: United Kingdom,gb	Flagge: Vereinigtes Königreich,gb
🇬🇩	9	flag: Grenada,gd	Flagge: Grenada,gd
🇬🇪	9	flag: Georgia	Flagge: Georgien
🇬🇫	9	flag: French Guiana,gf	Flagge: Französisch-Guayana,gf
🇬🇬	9	flag: Guernsey,gg	Flagge: Guernsey
🇬🇭	9	flag: Ghana	Flagge: Ghana
🇬🇮	9	flag: Gibraltar	Flagge: Gibraltar
🇬🇱	9	flag: Greenland,gl	Flagge: Grönland,gl
🇬🇲	9	flag: Gambia,gm	Flagge: Gambia,gm
🇬🇳	9	flag: Guinea,gn	Flagge: Guinea,gn
🇬🇵	9	flag: Guadeloupe,gp	Flagge: Guadeloupe,gp
🇬🇶	9	flag: Equatorial Guinea,gq	Flagge: Äquatorialguinea,gq
🇬🇷	9	flag: Greece	Flagge: Griechenland
🇬🇸	9	flag: South Georgia & South Sandwich Islands,gs	Flagge: Südgeorgien und die Südlichen Sandwichinseln,gs
🇬🇹	9	flag: Guatemala,gt	Flagge: Guatemala,gt
🇬🇺	9	flag: Guam	Flagge: Guam
🇬🇼	9	flag: Guinea-Bissau,gw	Flagge: Guinea-Bissau,gw
🇬🇾	9	flag: Guyana,gy	Flagge: Guyana,gy
🇭🇰	9	flag: Hong Kong SAR China,hk	Flagge: Sonderverwaltungsregion Hongkong,hk
🇭🇲	9	flag: Heard & McDonald Islands,hm	Flagge: Heard und McDonaldinseln,hm
🇭🇳	9	flag: Honduras,hn	Flagge: Honduras,hn
🇭🇷	9	flag: Croatia,hr	Flagge: Kroatien,hr
🇭🇹	9	flag: Haiti,ht	Flagge: Haiti,ht
🇭🇺	9	flag: Hungary	Flagge: Ungarn,hu
🇮🇨	9	flag: Canary Islands,ic	Flagge: Kanarische Inseln,ic
🇮🇩	9	flag: Indonesia,id	Flagge: Indonesien,id
🇮🇪	9	flag: Ireland,ie	Flagge: Irland,ie
🇮🇱	9	flag: Israel,il	Flagge: Israel,il
🇮🇲	9	flag: Isle of Man,im	Flagge: Isle of Man,im
🇮🇳	9	flag: India	Flagge: Indien
🇮🇴	9	flag: British Indian Ocean Territory,io	Flagge: Britisches Territorium im Indischen Ozean,io
🇮🇶	9	flag: Iraq,iq	Flagge: Irak,iq
🇮🇷	9	flag: Iran	Flagge: Iran
🇮🇸	9	flag: Iceland,is	Flagge: Island
🇮🇹	9	flag: Italy	Flagge: Italien
🇯🇪	9	flag: Jersey	Flagge: Jersey
🇯🇲	9	flag: Jamaica,jm	Flagge: Jamaika,jm
🇯🇴	9	flag: Jordan	Flagge: Jordanien
🇯🇵	9	flag: Japan,jp	Flagge: Japan,jp
🇰🇪	9	flag: Kenya	Flagge: Kenia
🇰🇬	9	flag: Kyrgyzstan,kg	Flagge: Kirgisistan,kg
🇰🇭	9	flag: Cambodia,kh	Flagge: Kambodscha,kh
🇰🇮	9	flag: Kiribati	Flagge: Kiribati
🇰🇲	9	flag: Comoros,km	Flagge: Komoren,km
🇰🇳	9	flag: St. Kitts & Nevis,kn	Flagge: St. Kitts und Nevis,kn
🇰🇵	9	flag: North Korea,kp	Flagge: Nordkorea,kp
🇰🇷	9	flag: South Korea,kr	Flagge: Südkorea,kr
🇰🇼	9	flag: Kuwait,kw	Flagge: Kuwait,kw
🇰🇾	9	flag: Cayman Islands,ky	Flagge: Kaimaninseln,ky
🇰🇿	9	flag: Kazakhstan,kz	Flagge: Kasachstan,kz
🇱🇦	9	flag: Laos	Flagge: Laos
🇱🇧	9	flag: Lebanon,lb	Flagge: Libanon,lb
🇱🇨	9	flag: St. Lucia,lc	Flagge: St. Lucia,lc
🇱🇮	9	flag: Liechtenstein	Flagge: Liechtenstein
🇱🇰	9	flag: Sri Lanka,lk	Flagge: Sri Lanka,lk
🇱🇷	9	flag: Liberia,lr	Flagge: Liberia,lr
🇱🇸	9	flag: Lesotho,ls	Flagge: Lesotho,ls
🇱🇹	9	flag: Lithuania,lt	Flagge: Litauen,lt
🇱🇺	9	flag: Luxembourg	Flagge: Luxemburg
🇱🇻	9	flag: Latvia,lv	Flagge: Lettland,lv
🇱🇾	9	flag: Libya,ly	Flagge: Libyen,ly
🇲🇦	9	flag: Morocco,ma	Flagge: Marokko
🇲🇨	9	flag: Monaco,mc	Flagge: Monaco,mc
🇲🇩	9	flag: Moldova,md	Flagge: Republik Moldau,md
🇲🇪	9	flag: Montenegro,me	Flagge: Montenegro,me
🇲🇫	9	flag: St. Martin,mf	Flagge: St. Martin,mf
🇲🇬	9	flag: Madagascar,mg	Flagge: Madagaskar,mg
🇲🇭	9	flag: Marshall Islands,mh	Flagge: Marshallinseln,mh
🇲🇰	9	flag: North Macedonia,mk	Flagge: Nordmazedonien,mk
🇲🇱	9	flag: Mali,ml	Flagge: Mali,ml
🇲🇲	9	flag: Myanmar (Burma),mm	Flagge: Myanmar,mm
🇲🇳	9	flag: Mongolia,mn	Flagge: Mongolei,mn
🇲🇴	9	flag: Macao SAR China,mo	Flagge: Sonderverwaltungsregion Macau,mo
🇲🇵	9	flag: Northern Mariana Islands,mp	Flagge: Nördliche Marianen,mp
🇲🇶	9	flag: Martinique,mq	Flagge: Martinique,mq
🇲🇷	9	flag: Mauritania,mr	Flagge: Mauretanien,mr
🇲🇸	9	flag: Montserrat,ms	Flagge: Montserrat,ms
🇲🇹	9	flag: Malta,mt	Flagge: Malta,mt
🇲🇺	9	flag: Mauritius,mu	Flagge: Mauritius,mu
🇲🇻	9	flag: Maldives,mv	Flagge: Malediven,mv
🇲🇼	9	flag: Malawi,mw	Flagge: Malawi,mw
🇲🇽	9	flag: Mexico,mx	Flagge: Mexiko,mx
🇲🇾	9	flag: Malaysia,my	Flagge: Malaysia,my
🇲🇿	9	flag: Mozambique,mz	Flagge: Mosambik,mz
🇳🇦	9	flag: Namibia	Flagge: Namibia
🇳🇨	9	flag: New Caledonia,nc	Flagge: Neukaledonien,nc
🇳🇪	9	flag: Niger,ne	Flagge: Niger,ne
🇳🇫	9	flag: Norfolk Island,nf	Flagge: Norfolkinsel,nf
🇳🇬	9	flag: Nigeria,ng	Flagge: Nigeria,ng
🇳🇮	9	flag: Nicaragua	Flagge: Nicaragua
🇳🇱	9	flag: Netherlands,nl	Flagge: Niederlande,nl
🇳🇴	9	flag: Norway	Flagge: Norwegen
🇳🇵	9	flag: Nepal,np	Flagge: Nepal,np
🇳🇷	9	flag: Nauru,nr	Flagge: Nauru,nr
🇳🇺	9	flag: Niue,nu	Flagge: Niue,nu
🇳🇿	9	flag: New Zealand,nz	Flagge: Neuseeland,nz
🇴🇲	9	flag: Oman	Flagge: Oman
🇵🇦	9	flag: Panama	Flagge: Panama
🇵🇪	9	flag: Peru	Flagge: Peru
🇵🇫	9	flag: French Polynesia,pf	Flagge: Französisch-Polynesien,pf
🇵🇬	9	flag: Papua New Guinea,pg	Flagge: Papua-Neuguinea,pg
🇵🇭	9	flag: Philippines	Flagge: Philippinen
🇵🇰	9	flag: Pakistan,pk	Flagge: Pakistan,pk
🇵🇱	9	flag: Poland,pl	Flagge: Polen,pl
🇵🇲	9	flag: St. Pierre & Miquelon,pm	Flagge: St. Pierre und Miquelon,pm
🇵🇳	9	flag: Pitcairn Islands,pn	Flagge: Pitcairninseln,pn
🇵🇷	9	flag: Puerto Rico,pr	Flagge: Puerto Rico,pr
🇵🇸	9	flag: Palestinian Territories,ps	Flagge: Palästinensische Autonomiegebiete,ps
🇵🇹	9	flag: Portugal,pt	Flagge: Portugal,pt
🇵🇼	9	flag: Palau,pw	Flagge: Palau,pw
🇵🇾	9	flag: Paraguay,py	Flagge: Paraguay,py
🇶🇦	9	flag: Qatar	Flagge: Katar,qa
🇷🇪	9	flag: Réunion,re	Flagge: Réunion,re
🇷🇴	9	flag: Romania	Flagge: Rumänien,ro
🇷🇸	9	flag: Serbia,rs	Flagge: Serbien,rs
🇷🇺	9	flag: Russia	Flagge: Russland
🇷🇼	9	flag: Rwanda	Flagge: Ruanda,rw
🇸🇦	9	flag: Saudi Arabia	Flagge: Saudi-Arabien
🇸🇧	9	flag: Solomon Islands,sb	Flagge: Salomonen,sb
🇸🇨	9	flag: Seychelles,sc	Flagge: Seychellen,sc
🇸🇩	9	flag: Sudan,sd	Flagge: Sudan,sd
🇸🇪	9	flag: Sweden,se	Flagge: Schweden,se
🇸🇬	9	flag: Singapore,sg	Flagge: Singapur,sg
🇸🇭	9	flag: St. Helena,sh	Flagge: St. Helena,sh
🇸🇮	9	flag: Slovenia,si	Flagge: Slowenien,si
🇸🇯	9	flag: Svalbard & Jan Mayen,sj	Flagge: Spitzbergen und Jan Mayen,sj
🇸🇰	9	flag: Slovakia,sk	Flagge: Slowakei,sk
🇸🇱	9	flag: Sierra Leone,sl	Flagge: Sierra Leone,sl
🇸🇲	9	flag: San Marino,sm	Flagge: San Marino,sm
🇸🇳	9	flag: Senegal,sn	Flagge: Senegal,sn
🇸🇴	9	flag: Somalia	Flagge: Somalia
🇸🇷	9	flag: Suriname,sr	Flagge: Suriname,sr
🇸🇸	9	flag: South Sudan,ss	Flagge: Südsudan,ss
🇸🇹	9	flag: São Tomé & Príncipe,st	Flagge: São Tomé und Príncipe,st
🇸🇻	9	flag: El Salvador,sv	Flagge: El Salvador,sv
🇸🇽	9	flag: Sint Maarten,sx	Flagge: Sint Maarten,sx
🇸🇾	9	flag: Syria	Flagge: Syrien
🇸🇿	9	flag: Eswatini,sz	Flagge: Eswatini,sz
🇹🇦	9	flag: Tristan da Cunha	Flagge: Tristan da Cunha
🇹🇨	9	flag: Turks & Caicos Islands,tc	Flagge: Turks- und Caicosinseln,tc
🇹🇩	9	flag: Chad,td	Flagge: Tschad,td
🇹🇫	9	flag: French Southern Territories,tf	Flagge: Französische Süd- und Antarktisgebiete,tf
🇹🇬	9	flag: Togo,tg	Flagge: Togo,tg
🇹🇭	9	flag: Thailand	Flagge: Thailand
🇹🇯	9	flag: Tajikistan,tj	Flagge: Tadschikistan,tj
🇹🇰	9	flag: Tokelau,tk	Flagge: Tokelau,tk
🇹🇱	9	flag: Timor-Leste,tl	Flagge: Timor-Leste,tl
🇹🇲	9	flag: Turkmenistan,tm	Flagge: Turkmenistan,tm
🇹🇳	9	flag: Tunisia,tn	Flagge: Tunesien,tn
🇹🇴	9	flag: Tonga	Flagge: Tonga
🇹🇷	9	flag: Türkiye,tr	Flagge: Türkei,tr
🇹🇹	9	flag: Trinidad & Tobago,tt	Flagge: Trinidad und Tobago,tt
🇹🇻	9	flag: Tuvalu,tv	Flagge: Tuvalu,tv
🇹🇼	9	flag: Taiwan,tw	Flagge: Taiwan,tw
🇹🇿	9	flag: Tanzania,tz	Flagge: Tansania,tz
🇺🇦	9	flag: Ukraine,ua	Flagge: Ukraine,ua
🇺🇬	9	flag: Uganda	Flagge: Uganda
🇺🇲	9	flag: U.S. Outlying Islands,um	Flagge: Amerikanische Überseeinseln,um
🇺🇳	9	flag: United Nations	Flagge: Vereinte Nationen,un
🇺🇸	9	flag: United States,us	Flagge: Vereinigte Staaten,us
🇺🇾	9	flag: Uruguay,uy	Flagge: Uruguay,uy
🇺🇿	9	flag: Uzbekistan	Flagge: Usbekistan,uz
🇻🇦	9	flag: Vatican City	Flagge: Vatikanstadt
🇻🇨	9	flag: St. Vincent & Grenadines,vc	Flagge: St. Vincent und die Grenadinen,vc
🇻🇪	9	flag: Venezuela	Flagge: Venezuela
🇻🇬	9	flag: British Virgin Islands,vg	Flagge: Britische Jungferninseln,vg
🇻🇮	9	flag: U.S. Virgin Islands	Flagge: Amerikanische Jungferninseln,vi
🇻🇳	9	flag: Vietnam,vn	Flagge: Vietnam,vn
🇻🇺	9	flag: Vanuatu,vu	Flagge: Vanuatu,vu
🇼🇫	9	flag: Wallis & Futuna,wf	Flagge: Wallis und Futuna,wf
🇼🇸	9	flag: Samoa,ws	Flagge: Samoa,ws
🇽🇰	9	flag: Kosovo,xk	Flagge: Kosovo,xk
🇾🇪	9	flag: Yemen	Flagge: Jemen,ye
🇾🇹	9	flag: Mayotte,yt	Flagge: Mayotte,yt
🇿🇦	9	flag: South Africa,za	Flagge: Südafrika,za
🇿🇲	9	flag: Zambia,zm	Flagge: Sambia,zm
🇿🇼	9	flag: Zimbabwe,zw	Flagge: Simbabwe,zw
🏴󠁧󠁢󠁥󠁮󠁧󠁿	9	flag: England,gbeng	Flagge: England,gbeng
🏴󠁧󠁢󠁳󠁣󠁴󠁿	9	flag: Scotland,gbsct	Flagge: Schottland,gbsct
🏴󠁧󠁢󠁷󠁬󠁳󠁿	9	flag: Wales,gbwls	Flagge: Wales,gbwls
`;
