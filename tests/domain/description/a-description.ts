/** A fictional description with the shapes of a real one: an introduction, lists that claim and lists that name, levels. */
export const gardenerText = ` The town garden circle has asked what its garden advisers do. This page gives a first answer. More can be read in:

Thorn, B. (1998) Who Waters the Town? Journal of Invented Gardens, 3 (1), 9-12.

We are glad of every remark and will put together a better answer from them.

Before we start

Others have thought about this. We begin with the definition that the circle of the next town uses:

A garden adviser is somebody who helps others to grow what they want to grow. The helping is the work, the growing belongs to those who asked.

The words "garden adviser" are seldom a title. Most of us are "garden adviser and ...", where the rest might be:

· A teacher

· A carpenter

· An accountant

(There are certainly more of these.)

Not everybody has the same amount of responsibility.

The description of the work

A garden adviser:

· Visits gardens and says what could grow there. This takes time.

· Keeps up with new varieties 🌱.

· Brings people with tools and people with land together. (They seldom know each other.)

As said above, most of us do several things. In addition to the core, garden advisers might:

· Write about soil.

· Manage a nursery.

Most advisers live outside the gardens that they advise.

Levels of garden adviser

A Novice Garden Adviser

The work of a novice might be limited to balconies.

An Experienced Garden Adviser

They would look after whole streets.

A Master Garden Adviser

They would look after the town, and after the other advisers.
`
